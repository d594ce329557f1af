-- Entries are found by their words: every change of what is searched for is noted, whoever makes it. How many they helped
-- changes nothing of that.
create function editorial.note_faq() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) values ('faq', coalesce(new.id, old.id));
  return null;
end $$;

create trigger faq_noted_new after insert or delete on editorial.faq for each row execute function editorial.note_faq();
create trigger faq_noted after update on editorial.faq for each row
  when ((old.question_id, old.answer_id, old.space_id, old.title, old.answer, old.source = 'GONE', old.removed_at is null, old.updated_at)
        is distinct from
        (new.question_id, new.answer_id, new.space_id, new.title, new.answer, new.source = 'GONE', new.removed_at is null, new.updated_at))
  execute function editorial.note_faq();

create function editorial.note_faq_tag() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) values ('faq', coalesce(new.faq_id, old.faq_id));
  return null;
end $$;

create trigger faq_tag_noted after insert or update or delete on editorial.faq_tag
  for each row execute function editorial.note_faq_tag();

-- The published view: which question an entry was made of, also of those that cannot be read now: when a question goes or
-- comes back, what was made of it does too. No words of it.
create view editorial.faq_origin as
select f.id, f.question_id from editorial.faq f where f.question_id is not null;
