-- An entry is found by what it says in nynorsk too.
create or replace trigger faq_noted after update on editorial.faq for each row
  when ((old.question_id, old.answer_id, old.space_id, old.title, old.answer, old.title_nn, old.answer_nn, old.source = 'GONE',
         old.removed_at is null, old.updated_at)
        is distinct from
        (new.question_id, new.answer_id, new.space_id, new.title, new.answer, new.title_nn, new.answer_nn, new.source = 'GONE',
         new.removed_at is null, new.updated_at))
  execute function editorial.note_faq();

-- What a week is about, in the languages of those who are told of it.
create or replace view editorial.theme_of_week as
select t.id, t.week, t.tag_id, t.title, t.title_nn, t.title_en
  from editorial.theme t
 where t.cancelled_at is null;
