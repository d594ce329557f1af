create schema mail;

create table mail.outgoing (
  id              bigint generated always as identity primary key,
  recipient       text not null,
  subject         text not null,
  body_text       text not null,
  body_html       text not null,
  created_at      timestamptz not null default now(),
  useful_until    timestamptz not null,
  attempts        int not null default 0,
  next_attempt_at timestamptz not null default now(),
  failure         text,
  sent_at         timestamptz
);
comment on table mail.outgoing is
  'Mail on its way. What was sent stays one day to be looked into, what nobody needs any longer is not sent; then the row goes.';
create index outgoing_waiting on mail.outgoing (next_attempt_at, id) where sent_at is null;
create index outgoing_sent on mail.outgoing (sent_at);
