-- An edition that the network reads is a contribution of its own: what colleagues said of the plan among themselves stays there.
create table strategy.sharing (
  plan_id         bigint primary key references strategy.plan on delete cascade,
  contribution_id bigint not null unique references contribution.contribution on delete cascade,
  edition         integer not null,
  shared_by       bigint references member.member on delete set null,
  shared_at       timestamptz not null default now(),
  foreign key (plan_id, edition) references strategy.edition
);
create index sharing_newest on strategy.sharing (shared_at desc, plan_id desc);

-- From whose plan a chapter took something over. The names stay when that plan is gone.
create table strategy.borrowing (
  id              bigint generated always as identity primary key,
  plan_id         bigint not null,
  chapter         text not null,
  contribution_id bigint references contribution.contribution on delete set null,
  owner           text not null,
  title           text not null,
  borrowed_by     bigint references member.member on delete set null,
  borrowed_at     timestamptz not null default now(),
  foreign key (plan_id, chapter) references strategy.chapter on delete cascade,
  unique (plan_id, chapter, contribution_id)
);
create index borrowing_lent on strategy.borrowing (contribution_id);
