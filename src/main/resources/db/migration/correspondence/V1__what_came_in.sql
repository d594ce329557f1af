create schema correspondence;

create table correspondence.received (
  id              bigint generated always as identity primary key,
  key             text not null unique check (length(key) between 1 and 500),
  sender          text not null default '',
  subject         text not null default '',
  outcome         text not null check (outcome in ('REPLIED', 'ASKED', 'KEPT', 'REFUSED', 'EMPTY', 'UNADDRESSED', 'UNKNOWN',
                                                   'TOO_MANY', 'MACHINE', 'BOUNCED', 'COMPLAINED', 'SET_ASIDE')),
  detail          text not null default '',
  member_id       bigint references member.member on delete set null,
  contribution_id bigint references contribution.contribution on delete set null,
  reply_id        bigint references contribution.reply on delete set null,
  received_at     timestamptz not null default now()
);
comment on column correspondence.received.key is
  'By what a mail is known again. The row is written in the transaction that does what the mail says, so that it is done once.';
create index received_new on correspondence.received (received_at desc, id desc);
create index received_outcome on correspondence.received (outcome, received_at desc, id desc);
create index received_sender on correspondence.received (sender, received_at);
create index received_contribution on correspondence.received (contribution_id) where contribution_id is not null;
create index received_reply on correspondence.received (reply_id) where reply_id is not null;
create index received_member on correspondence.received (member_id) where member_id is not null;

-- Who has been told what, so that nobody is told it again and again, and no two machines go on telling each other.
create table correspondence.courtesy (
  address text not null,
  kind    text not null,
  sent_at timestamptz not null default now(),
  primary key (address, kind)
);
create index courtesy_old on correspondence.courtesy (sent_at);

create table correspondence.turn (
  one       boolean primary key default true check (one),
  holder    text,
  until     timestamptz not null default now(),
  read_at   timestamptz,
  failure   text,
  failed_at timestamptz
);
comment on table correspondence.turn is 'Which node reads the mailbox now; a turn that is not given back ends by itself.';
insert into correspondence.turn default values;
