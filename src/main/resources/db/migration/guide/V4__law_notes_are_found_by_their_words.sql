-- The published view: law notes as readers have them, for the search. They lie in no space: every member reads them.
create view guide.law_note_entry as
select n.key, v.content -> 'title' ->> 'nb' as title, v.content -> 'title' ->> 'nn' as title_nn,
       v.content -> 'text' ->> 'nb' as text, v.content -> 'text' ->> 'nn' as text_nn,
       coalesce((select string_agg(replace(c.cite ->> 'law', '-', ' ') || ' § '
                                     || (select string_agg(s.number, ', ') from jsonb_array_elements_text(c.cite -> 'sections') as s(number)),
                                   E'\n')
                   from jsonb_array_elements(v.content -> 'cites') as c(cite)), '') as cites,
       v.published_at
  from guide.law_note n
  join lateral (select l.content, l.published_at from guide.law_note_version l
                 where l.note_key = n.key order by l.number desc limit 1) v on true
 where n.removed_at is null;

-- Every change of what is searched for is noted, whoever makes it.
create function guide.note_law_note() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) values ('law', coalesce(new.key, old.key));
  return null;
end $$;

create trigger law_note_gone after delete on guide.law_note for each row execute function guide.note_law_note();
create trigger law_note_taken_out after update on guide.law_note for each row
  when ((old.removed_at is null) is distinct from (new.removed_at is null))
  execute function guide.note_law_note();

create function guide.note_law_note_version() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) values ('law', new.note_key);
  return null;
end $$;

create trigger law_note_version_noted after insert on guide.law_note_version
  for each row execute function guide.note_law_note_version();
