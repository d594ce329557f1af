-- Questions whose answers experts find worth more readers. An editor makes an entry of one, or says no.
create table editorial.faq_proposal (
  question_id bigint primary key references contribution.contribution on delete cascade,
  proposed_by bigint not null references member.member,
  proposed_at timestamptz not null default now(),
  declined_at timestamptz
);
create index faq_proposal_waits on editorial.faq_proposal (proposed_at) where declined_at is null;
