-- An answer that was accepted is so again when it comes back, unless the asker has chosen anew meanwhile.
alter table contribution.contribution
  add column withdrawn_answer_id bigint references contribution.reply on delete set null;
comment on column contribution.contribution.withdrawn_answer_id is 'The accepted answer, from its withdrawal until it comes back or the asker chooses anew.';
