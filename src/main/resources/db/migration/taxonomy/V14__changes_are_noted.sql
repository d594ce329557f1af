-- Tags are found by what they are called, and lend their words to what they stand on.
create function taxonomy.note_tag() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) values ('tag', coalesce(new.id, old.id));
  return null;
end $$;

create trigger tag_noted_new after insert or delete on taxonomy.tag for each row execute function taxonomy.note_tag();
create trigger tag_noted after update on taxonomy.tag for each row
  when ((old.slug, old.name_nb, old.name_nn, old.name_en, old.synonyms_nb, old.synonyms_nn, old.synonyms_en, old.retired_at is null, old.merged_into)
        is distinct from
        (new.slug, new.name_nb, new.name_nn, new.name_en, new.synonyms_nb, new.synonyms_nn, new.synonyms_en, new.retired_at is null, new.merged_into))
  execute function taxonomy.note_tag();

-- The published view: every word that a tag is called by, in all languages.
create view taxonomy.called as
select t.id, t.slug, t.name_nb, t.name_nn, t.name_en, t.retired_at is null and t.merged_into is null as current,
       array[t.name_nb, t.name_nn, t.name_en] || t.synonyms_nb || t.synonyms_nn || t.synonyms_en as words
  from taxonomy.tag t;
