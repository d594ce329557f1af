alter table correspondence.received
  drop constraint received_outcome_check,
  add constraint received_outcome_check check (
    outcome in ('REPLIED', 'ASKED', 'KEPT', 'REFUSED', 'EMPTY', 'UNADDRESSED', 'UNKNOWN', 'TOO_MANY', 'MACHINE', 'BOUNCED',
                'COMPLAINED', 'SET_ASIDE', 'RETRIED', 'DISMISSED')),
  add column retry_at   timestamptz,
  add column handled_by bigint references member.member on delete set null,
  add column handled_at timestamptz,
  add check (retry_at is null or outcome = 'SET_ASIDE');
comment on column correspondence.received.retry_at is 'Set aside, and to be read again at the next round.';
comment on column correspondence.received.handled_by is 'Who had it read again, or dismissed it.';
create index received_retry on correspondence.received (retry_at) where retry_at is not null;
create index received_handled on correspondence.received (handled_by) where handled_by is not null;
