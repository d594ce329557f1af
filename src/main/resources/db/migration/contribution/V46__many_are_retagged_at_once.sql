-- What an editor wants done to the tags of many contributions; done in parts, and taken up again where it was left.
create table contribution.retagging (
  change_id  bigint primary key,
  editor_id  bigint not null references member.member,
  mode       text not null check (mode in ('ADD', 'REMOVE', 'REPLACE')),
  add_ids    bigint[] not null,
  remove_ids bigint[] not null,
  stopped    boolean not null default false,
  created_at timestamptz not null default now()
);
create table contribution.retag_target (
  change_id       bigint not null references contribution.retagging on delete cascade,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  done            boolean not null default false,
  primary key (change_id, contribution_id)
);
create index retag_target_open on contribution.retag_target (change_id, contribution_id) where not done;
create index retag_target_contribution on contribution.retag_target (contribution_id);
