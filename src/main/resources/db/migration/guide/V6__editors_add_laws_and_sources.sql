-- The laws and other sources that notes cite, with every version of what is said of each. Those of the product are taken in
-- like any other, and stay the product's until editors put them in their own words.
create table guide.law (
  key        text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  kind       text not null check (kind in ('LAW', 'SOURCE')),
  created_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz
);
comment on column guide.law.removed_at is 'Since when no note may cite it; only where none does.';

create table guide.law_version (
  law_key      text not null references guide.law on delete cascade,
  number       integer not null check (number > 0),
  content      jsonb not null,
  shipped      boolean not null,
  note         text not null default '' check (length(note) <= 2000),
  published_at timestamptz not null default now(),
  published_by bigint references member.member on delete set null,
  primary key (law_key, number)
);
comment on column guide.law_version.shipped is 'Whether these are the product''s words.';

create trigger law_version_stays before update on guide.law_version for each row
  when ((old.law_key, old.number, old.content, old.shipped, old.note, old.published_at)
        is distinct from (new.law_key, new.number, new.content, new.shipped, new.note, new.published_at))
  execute function guide.keep_version();

-- Which notes cite a law, whatever version of them.
create index law_note_version_cites on guide.law_note_version using gin ((content -> 'cites') jsonb_path_ops);
create index law_note_version_sources on guide.law_note_version using gin ((content -> 'sources') jsonb_path_ops);

-- A note is found by what the laws are called that it cites, in both written standards.
create view guide.law_called as
select w.key, v.content -> 'name' ->> 'nb' as name, v.content -> 'name' ->> 'nn' as name_nn,
       case when (v.content ->> 'articles')::boolean then 'artikkel' else '§' end as sign
  from guide.law w
  join lateral (select l.content from guide.law_version l where l.law_key = w.key order by l.number desc limit 1) v on true;

create or replace view guide.law_note_entry as
select n.key, v.content -> 'title' ->> 'nb' as title, v.content -> 'title' ->> 'nn' as title_nn,
       v.content -> 'text' ->> 'nb' as text, v.content -> 'text' ->> 'nn' as text_nn,
       coalesce(c.nb, '') as cites, v.published_at, coalesce(c.nn, '') as cites_nn
  from guide.law_note n
  join lateral (select l.content, l.published_at from guide.law_note_version l
                 where l.note_key = n.key order by l.number desc limit 1) v on true
 cross join lateral (
       select string_agg(concat_ws(' ', coalesce(w.name, x.cite ->> 'law'), coalesce(w.sign, '§'), s.numbers), E'\n' order by x.place) as nb,
              string_agg(concat_ws(' ', coalesce(w.name_nn, x.cite ->> 'law'), coalesce(w.sign, '§'), s.numbers), E'\n' order by x.place) as nn
         from jsonb_array_elements(v.content -> 'cites') with ordinality as x(cite, place)
         left join guide.law_called w on w.key = x.cite ->> 'law'
        cross join lateral (select string_agg(e.number, ', ' order by e.at) as numbers
                              from jsonb_array_elements_text(x.cite -> 'sections') with ordinality as e(number, at)) s) c
 where n.removed_at is null;

-- A law that is called something else changes what its notes are found by.
create function guide.note_notes_of_law() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref)
  select distinct 'law', v.note_key from guide.law_note_version v
   where v.content -> 'cites' @> jsonb_build_array(jsonb_build_object('law', new.law_key));
  return null;
end $$;

create trigger law_version_noted after insert on guide.law_version for each row execute function guide.note_notes_of_law();
