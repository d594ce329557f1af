create table editorial.featured (
  id              bigint generated always as identity primary key,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  place           text not null check (place in ('HOME', 'TOPIC', 'TOP')),
  tag_id          bigint references taxonomy.tag on delete cascade,
  word            text not null default '' check (length(word) <= 300),
  from_day        date not null,
  until_day       date check (until_day >= from_day),
  position        int not null,
  created_by      bigint not null references member.member,
  created_at      timestamptz not null default now(),
  check ((place = 'TOPIC') = (tag_id is not null)),
  unique nulls not distinct (place, tag_id, contribution_id)
);
comment on column editorial.featured.until_day is 'The last day, in Norway; null for no end.';
comment on column editorial.featured.word is 'What editors say about it; empty for nothing.';
create index featured_contribution on editorial.featured (contribution_id);
create index featured_tag on editorial.featured (tag_id);
