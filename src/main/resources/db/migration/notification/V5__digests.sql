-- Who gets the letter that gathers what is worth knowing, and when the next one is due.
create table notification.digest (
  member_id  bigint primary key references member.member on delete cascade,
  plan       text not null default 'WEEKLY' check (plan in ('DAILY', 'WEEKLY', 'NEVER')),
  next_at    timestamptz not null,
  sent_at    timestamptz,
  began_at   timestamptz not null,
  stopped_at timestamptz
);
comment on column notification.digest.began_at is 'From when on silence is counted, where the member has not been here since.';
comment on column notification.digest.stopped_at is 'It has stopped by itself after half a year''s silence.';
create index digest_due on notification.digest (next_at, member_id) where plan <> 'NEVER' and stopped_at is null;
