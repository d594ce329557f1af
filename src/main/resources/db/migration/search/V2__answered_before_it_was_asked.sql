-- A question that was never asked, because somebody found it answered while writing it.
create table search.answered (
  contribution_id bigint not null references contribution.contribution on delete cascade,
  member_id       bigint not null references member.member on delete cascade,
  at              timestamptz not null default now(),
  primary key (contribution_id, member_id)
);
create index answered_member on search.answered (member_id);
