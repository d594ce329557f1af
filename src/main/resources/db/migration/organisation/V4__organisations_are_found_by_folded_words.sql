-- Words as people type them when they search: without case, accents, hyphens, and with å, aa and a alike.
create function organisation.folded(words text) returns text
  language sql immutable strict parallel safe
  return trim(regexp_replace(replace(replace(replace(
    translate(regexp_replace(normalize(lower(words collate "und-x-icu"), nfd), '[\u0300-\u036f]', '', 'g'), 'æøđŋŧ', 'aodnt'),
    'aa', 'a'), 'ae', 'a'), 'oe', 'o'), '[^a-z0-9]+', ' ', 'g'));
comment on function organisation.folded is
  'What is stored and what is searched for are folded alike, so a match is a plain comparison.';

alter table organisation.organisation add column words text not null generated always as (
  ' ' || organisation.folded(number || ' ' || ltrim(number, '0') || ' ' || name || ' ' || official_name || ' '
         || coalesce(sami_name, '') || ' ' || coalesce(kven_name, '') || ' ' || coalesce(admin_centre, ''))) stored;
