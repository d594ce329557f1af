-- What a chapter of a draft said before each change, as long as the draft is there: the text that two who write at once both
-- began with.
create table guide.draft_chapter_past (
  guide_key   text not null,
  chapter_key text not null,
  revision    integer not null,
  content     jsonb not null,
  primary key (guide_key, chapter_key, revision),
  foreign key (guide_key, chapter_key) references guide.draft_chapter on delete cascade
);
