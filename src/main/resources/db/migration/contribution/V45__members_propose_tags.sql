-- A tag that was missing while somebody wrote. Drafts have theirs too; editors see those of what is published.
create table contribution.tag_proposal (
  id              bigint generated always as identity primary key,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  member_id       bigint not null references member.member on delete cascade,
  name            text not null check (length(name) between 1 and 60),
  folded          text not null check (folded <> ''),
  facet_slug      text,
  why             text not null default '' check (length(why) <= 300),
  state           text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'SYNONYM', 'DECLINED')),
  word            text not null default '' check (length(word) <= 300),
  tag_id          bigint references taxonomy.tag on delete set null,
  change_id       bigint,
  decided_by      bigint references member.member,
  decided_at      timestamptz,
  created_at      timestamptz not null default now(),
  unique (contribution_id, folded)
);
comment on column contribution.tag_proposal.folded is 'The name without case, accents and marks: what makes two the same.';
comment on column contribution.tag_proposal.change_id is 'The change of the taxonomy''s log that came of it; undone, the proposal waits again.';
create index tag_proposal_waiting on contribution.tag_proposal (folded, id) where state = 'WAITING';
create index tag_proposal_member on contribution.tag_proposal (member_id, id desc);
create index tag_proposal_change on contribution.tag_proposal (change_id) where change_id is not null;
