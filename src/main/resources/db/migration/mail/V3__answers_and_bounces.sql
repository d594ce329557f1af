-- By this key it is known again what we have put into an address: whom an answer is from, and whose mail came back.
create table mail.secret (
  one boolean primary key default true check (one),
  key  bytea not null check (length(key) = 32)
);

create table mail.recipient (
  id           bigint generated always as identity primary key,
  address      text not null unique check (address = lower(address)),
  bounces      double precision not null default 0 check (bounces >= 0),
  bounced_at   timestamptz,
  suspended_at timestamptz,
  reason       text check (reason in ('UNREACHABLE', 'COMPLAINED')),
  detail       text not null default '',
  check ((suspended_at is null) = (reason is null))
);
comment on column mail.recipient.bounces is
  'What could not be delivered for now, each counted as one; half of it is forgotten in a week.';
create index recipient_suspended on mail.recipient (suspended_at) where suspended_at is not null;
