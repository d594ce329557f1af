-- The next version of a guide, while editors work on it: the frame and each chapter by itself, so that two editors who write
-- on different chapters do not meet.
create table guide.draft (
  guide_key  text primary key references guide.guide on delete cascade,
  based_on   integer,
  shipped    integer,
  frame      jsonb not null,
  revision   integer not null default 1,
  stand      bigint not null default 1,
  changed_at timestamptz not null default now(),
  changed_by bigint references member.member on delete set null
);
comment on column guide.draft.based_on is 'The published version that it began from; null for a guide that has none.';
comment on column guide.draft.shipped is 'The version of the product''s own that it began with, if it did.';
comment on column guide.draft.revision is 'Of the frame: title, introduction, example mark.';
comment on column guide.draft.stand is 'Counts every change of any part of it.';

create table guide.draft_chapter (
  guide_key   text not null references guide.draft on delete cascade,
  chapter_key text not null check (chapter_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(chapter_key) <= 60),
  position    integer not null,
  content     jsonb not null,
  revision    integer not null default 1,
  changed_at  timestamptz not null default now(),
  changed_by  bigint references member.member on delete set null,
  primary key (guide_key, chapter_key)
);

-- What editors did with guides.
create table guide.logged (
  id        bigint generated always as identity primary key,
  guide_key text not null references guide.guide on delete cascade,
  what      text not null,
  number    integer,
  at        timestamptz not null default now(),
  member_id bigint references member.member on delete set null
);
create index logged_by_guide on guide.logged (guide_key, id desc);
