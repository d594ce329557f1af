create schema contribution;

create table contribution.contribution (
  id                bigint generated always as identity primary key,
  kind              text not null check (kind in ('QUESTION', 'DISCUSSION', 'ARTICLE')),
  space_id          bigint not null references space.space,
  author_id         bigint not null references member.member,
  organisation_id   bigint references organisation.organisation,
  title             text not null check (length(title) <= 200),
  body              text not null check (length(body) <= 200000),
  html              text not null,
  html_version      int not null,
  excerpt           text not null,
  state             text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  urgent            boolean not null default false,
  version           int not null default 1,
  accepted_reply_id bigint,
  like_count        int not null default 0 check (like_count >= 0),
  reply_count       int not null default 0 check (reply_count >= 0),
  reader_count      int not null default 0 check (reader_count >= 0),
  rating_count      int not null default 0 check (rating_count >= 0),
  rating_sum        int not null default 0 check (rating_sum >= 0),
  created_at        timestamptz not null default now(),
  published_at      timestamptz,
  updated_at        timestamptz not null default now(),
  active_at         timestamptz not null default now(),
  external_key      text unique,
  check (state = 'DRAFT' or title <> ''),
  check (state = 'DRAFT' or published_at is not null)
);
comment on column contribution.contribution.organisation_id is 'Set when an article stands in the blog of the municipality instead of the author''s own.';
comment on column contribution.contribution.active_at is 'Publication or newest reply; the order of "active".';
comment on column contribution.contribution.external_key is 'Where it was imported from, so that importing twice gives nothing twice.';
create index contribution_new on contribution.contribution (published_at desc, id desc) where state = 'PUBLISHED';
create index contribution_kind_new on contribution.contribution (kind, published_at desc, id desc) where state = 'PUBLISHED';
create index contribution_active on contribution.contribution (active_at desc, id desc) where state = 'PUBLISHED';
create index contribution_kind_active on contribution.contribution (kind, active_at desc, id desc) where state = 'PUBLISHED';
create index contribution_read on contribution.contribution (reader_count desc, id desc) where state = 'PUBLISHED';
create index contribution_kind_read on contribution.contribution (kind, reader_count desc, id desc) where state = 'PUBLISHED';
create index contribution_space_new on contribution.contribution (space_id, published_at desc, id desc) where state = 'PUBLISHED';
create index contribution_author on contribution.contribution (author_id, published_at desc, id desc);
create index contribution_organisation on contribution.contribution (organisation_id, published_at desc, id desc) where state = 'PUBLISHED';
create index contribution_unanswered on contribution.contribution (published_at desc, id desc)
  where state = 'PUBLISHED' and kind = 'QUESTION' and reply_count = 0;

create table contribution.tagging (
  contribution_id bigint not null references contribution.contribution on delete cascade,
  tag_id          bigint not null references taxonomy.tag,
  published_at    timestamptz,
  primary key (contribution_id, tag_id)
);
comment on column contribution.tagging.published_at is 'Copied from the contribution so that a tag''s newest are one index range.';
create index tagging_tag on contribution.tagging (tag_id, published_at desc, contribution_id desc);

create table contribution.reply (
  id              bigint generated always as identity primary key,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  parent_id       bigint references contribution.reply,
  author_id       bigint not null references member.member,
  body            text not null check (length(body) between 1 and 200000),
  html            text not null,
  html_version    int not null,
  depth           int not null check (depth >= 0),
  path            text collate "C" not null,
  child_count     int not null default 0,
  like_count      int not null default 0 check (like_count >= 0),
  version         int not null default 1,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  withdrawn_at    timestamptz,
  external_key    text unique,
  unique (contribution_id, path)
);
comment on column contribution.reply.path is
  'Order of the thread read from top to bottom: the parent''s path and this reply''s number among its siblings, seven base-36 digits a level. Past 64 levels replies follow in time under the 64th, so that the index entry stays small.';
create index reply_author on contribution.reply (author_id, created_at desc, id desc);
create index reply_new on contribution.reply (contribution_id, created_at, id);
alter table contribution.contribution
  add foreign key (accepted_reply_id) references contribution.reply on delete set null;

create table contribution.revision (
  contribution_id bigint not null references contribution.contribution on delete cascade,
  version         int not null,
  editor_id       bigint not null references member.member,
  reason          text not null default '' check (length(reason) <= 300),
  title           text not null,
  body            text not null,
  tags            text[] not null default '{}',
  state           text not null,
  created_at      timestamptz not null default now(),
  primary key (contribution_id, version)
);

create table contribution.reply_revision (
  reply_id   bigint not null references contribution.reply on delete cascade,
  version    int not null,
  editor_id  bigint not null references member.member,
  reason     text not null default '' check (length(reason) <= 300),
  body       text not null,
  created_at timestamptz not null default now(),
  primary key (reply_id, version)
);
