-- What an expert has written of a confidential question and its answer without names, for the asker to say yes or no to.
create table expert.anonymised (
  question_id bigint primary key references contribution.contribution on delete cascade,
  title       text not null check (length(title) between 1 and 200),
  question    text not null check (length(question) between 1 and 200000),
  answer      text not null check (length(answer) between 1 and 200000),
  version     int not null default 1,
  state       text not null check (state in ('DRAFT', 'PROPOSED', 'SUGGESTED', 'REFUSED', 'PUBLISHED')),
  drafted_by  bigint not null references member.member on delete cascade,
  drafted_at  timestamptz not null
);
comment on column expert.anonymised.version is 'One more each time the words change. A yes is to a version.';
comment on column expert.anonymised.state is
  'DRAFT: the panel alone sees it. PROPOSED: the asker is to say what he or she thinks. SUGGESTED: the asker wants it otherwise. PUBLISHED: the asker has said yes.';

-- Whoever said yes, to which words, and what became of them; kept also when the publication is taken away.
create table expert.anonymous_approval (
  id           bigint generated always as identity primary key,
  question_id  bigint not null references contribution.contribution on delete cascade,
  version      int not null,
  title        text not null,
  question     text not null,
  answer       text not null,
  approved_by  bigint references member.member on delete set null,
  approved_at  timestamptz not null,
  published_id bigint unique references contribution.contribution on delete set null,
  answer_id    bigint references contribution.reply on delete set null,
  unique (question_id, version)
);

create table expert.anonymous_log (
  id          bigint generated always as identity primary key,
  question_id bigint not null references expert.anonymised on delete cascade,
  at          timestamptz not null,
  actor_id    bigint references member.member on delete set null,
  what        text not null check (what in ('PROPOSED', 'SUGGESTED', 'REFUSED', 'APPROVED')),
  version     int not null,
  note        text not null default '' check (length(note) <= 2000)
);
create index anonymous_log_question on expert.anonymous_log (question_id, id);
