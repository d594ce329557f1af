-- A letter says how it is posted: what a person waits for goes first and is never held back, notices keep to pauses and limits.
alter table mail.outgoing
  add column sort        text not null default 'PROMPT' check (sort in ('PROMPT', 'NOTICE')),
  add column sender      text not null default '',
  add column headers     text not null default '',
  add column given_up_at timestamptz;
comment on column mail.outgoing.sender is 'The name that it comes from; empty for that of the community.';
comment on column mail.outgoing.headers is 'Further lines of its head, each as "Name: value".';
comment on column mail.outgoing.given_up_at is 'Refused for good, or tried for days in vain: seen by administrators, who may have it tried again.';
create index outgoing_next on mail.outgoing (sort desc, next_attempt_at, id) where sent_at is null and given_up_at is null;
create index outgoing_open on mail.outgoing (id) where sent_at is null and given_up_at is null;
create index outgoing_given_up on mail.outgoing (id) where given_up_at is not null;

-- The one door by which all nodes' mail goes out.
create table mail.gate (
  one boolean primary key default true check (one),
  paused_at  timestamptz,
  paused_by  text,
  hour       timestamptz not null default date_trunc('hour', now()),
  in_hour    int not null default 0,
  down_since timestamptz,
  failures   int not null default 0,
  failure    text,
  open_at    timestamptz not null default now()
);
comment on column mail.gate.paused_at is 'Since when notices are held back; what is prompt goes on.';
comment on column mail.gate.in_hour is 'How many letters have been tried in that hour.';
comment on column mail.gate.open_at is 'When the mail server is asked again, after it was not there.';
insert into mail.gate default values;
