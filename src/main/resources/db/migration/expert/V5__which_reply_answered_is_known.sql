-- What is charged for an answer is taken back when the answer is withdrawn.
create or replace view expert.promise as
select r.contribution_id, r.panel_id, r.organisation_id, r.asker_id, r.asked_at, r.answered_at, r.kept, r.confidential,
       r.promise_minutes, r.state, r.price_oere, r.due_at, r.answer_id
  from expert.request r;
