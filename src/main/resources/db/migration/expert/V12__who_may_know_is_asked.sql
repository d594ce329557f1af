-- "Foreslå meg ikke": the row is the fact.
create table expert.unsuggested (
  member_id bigint primary key references member.member on delete cascade,
  since     timestamptz not null default now()
);

-- Who was asked to look at a question because he or she may know the answer: nobody twice for the same one.
create table expert.asking (
  contribution_id bigint not null references contribution.contribution on delete cascade,
  member_id       bigint not null references member.member on delete cascade,
  told_id         bigint not null references member.member on delete cascade,
  asker_id        bigint not null references member.member on delete cascade,
  asked_at        timestamptz not null,
  primary key (contribution_id, member_id)
);
comment on column expert.asking.told_id is 'Who hears of it: the member, or the colleague who stands in.';
-- Nobody is asked too often, and nobody asks too many.
create index asking_told on expert.asking (told_id, asked_at);
create index asking_asker on expert.asking (asker_id, asked_at);
create index asking_member on expert.asking (member_id);
