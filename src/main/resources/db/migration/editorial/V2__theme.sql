create table editorial.theme (
  id           bigint generated always as identity primary key,
  week         date not null check (extract(isodow from week) = 1),
  tag_id       bigint references taxonomy.tag on delete set null,
  title        text not null default '' check (length(title) <= 120),
  introduction text not null check (length(introduction) <= 10000),
  html         text not null,
  html_version int not null,
  question     text not null default '' check (length(question) <= 200),
  version      int not null default 1,
  created_by   bigint not null references member.member,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  cancelled_at timestamptz
);
comment on column editorial.theme.week is 'The Monday of its ISO week.';
comment on column editorial.theme.title is 'Empty where the name of the tag is title enough.';
-- One theme a week; what is cancelled gives its week to another.
create unique index theme_week on editorial.theme (week) where cancelled_at is null;
create index theme_tag on editorial.theme (tag_id);

create table editorial.theme_contribution (
  theme_id        bigint not null references editorial.theme on delete cascade,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  position        int not null,
  primary key (theme_id, contribution_id)
);
