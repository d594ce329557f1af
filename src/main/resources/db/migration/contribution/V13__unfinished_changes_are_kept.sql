-- What one has typed into the form of a published contribution but not saved yet, so that a crash loses nothing.
create table contribution.unfinished_change (
  contribution_id bigint not null references contribution.contribution on delete cascade,
  member_id       bigint not null references member.member on delete cascade,
  version         int not null,
  title           text not null check (length(title) <= 200),
  body            text not null check (length(body) <= 200000),
  tags            text[] not null default '{}',
  urgent          boolean not null,
  reason          text not null default '' check (length(reason) <= 300),
  updated_at      timestamptz not null default now(),
  primary key (contribution_id, member_id)
);
comment on column contribution.unfinished_change.version is 'The version that was on the screen when one began.';
