-- A question with choices in a contribution, on which its readers vote.
create table contribution.poll (
  contribution_id bigint primary key references contribution.contribution on delete cascade,
  question        text not null check (length(question) between 1 and 200),
  most            int not null check (most between 1 and 20),
  anonymous       boolean not null,
  results         text not null check (results in ('ALWAYS', 'VOTED', 'CLOSED')),
  closes_at       timestamptz,
  closed_at       timestamptz,
  voter_count     int not null default 0 check (voter_count >= 0)
);
comment on column contribution.poll.most is 'How many choices one voter may take; 1 for a poll with one answer.';
comment on column contribution.poll.closed_at is 'Closed by hand; closes_at closes by itself when its time comes.';

create table contribution.poll_choice (
  id              bigint generated always as identity primary key,
  contribution_id bigint not null references contribution.poll on delete cascade,
  position        int not null,
  text            text not null check (length(text) between 1 and 200),
  vote_count      int not null default 0 check (vote_count >= 0),
  unique (contribution_id, position) deferrable initially deferred
);
comment on table contribution.poll_choice is 'A choice never changes its words: reworded it is another one, so that nobody votes for what was not on the screen.';

create table contribution.poll_ballot (
  contribution_id bigint not null references contribution.poll on delete cascade,
  voter           bytea not null,
  member_id       bigint references member.member on delete set null,
  choices         bigint[] not null check (cardinality(choices) > 0),
  primary key (contribution_id, voter)
);
comment on column contribution.poll_ballot.voter is 'Of an anonymous poll a code that can only be computed with the key in the data folder, and for each poll another. It is there so that a voter can change the vote, and goes when the poll closes.';
create index poll_ballot_member on contribution.poll_ballot (member_id) where member_id is not null;
create index poll_ballot_secret on contribution.poll_ballot (contribution_id) where member_id is null;

create table contribution.unfinished_poll (
  contribution_id bigint not null references contribution.contribution on delete cascade,
  member_id       bigint not null references member.member on delete cascade,
  question        text not null,
  choices         text[] not null,
  most            text not null,
  voters          text not null,
  results         text not null,
  closes          text not null,
  primary key (contribution_id, member_id)
);
comment on table contribution.unfinished_poll is 'A poll in a draft, or in a change that has not been saved, as it was typed.';

-- What a poll asks is part of each version of its contribution.
alter table contribution.revision add column poll jsonb;

create view contribution.poll_terms as
select p.contribution_id,
       jsonb_build_object(
         'question', p.question,
         'choices', (select jsonb_agg(k.text order by k.position)
                       from contribution.poll_choice k where k.contribution_id = p.contribution_id),
         'most', p.most,
         'anonymous', p.anonymous,
         'results', p.results,
         'closesAt', to_char(p.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
         'closedAt', to_char(p.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as terms
  from contribution.poll p;
