create schema member;

create table member.member (
  id              bigint generated always as identity primary key,
  handle          text not null unique check (handle ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  email           text not null unique check (email = lower(email) and position('@' in email) > 1),
  name            text not null check (length(name) between 1 and 100),
  title           text not null default '' check (length(title) <= 120),
  organisation_id bigint not null references organisation.organisation,
  speaks_as       text not null default 'EMPLOYEE' check (speaks_as in ('EMPLOYEE', 'ELECTED', 'EXPERT', 'PARTNER')),
  language        text not null default 'NB' check (language in ('NB', 'NN', 'EN')),
  about           text not null default '' check (length(about) <= 2000),
  phone           text not null default '' check (length(phone) <= 40),
  picture_id      uuid references file.file,
  welcomed_at     timestamptz,
  deactivated_at  timestamptz,
  created_at      timestamptz not null default now()
);
create index member_organisation on member.member (organisation_id, name collate "nb-x-icu", id) where deactivated_at is null;
create index member_name on member.member (name collate "nb-x-icu", id) where deactivated_at is null;

create table member.role (
  member_id bigint not null references member.member on delete cascade,
  role      text not null check (role in ('MEMBER', 'EDITOR', 'MODERATOR', 'EXPERT', 'ADMINISTRATOR')),
  primary key (member_id, role)
);

-- Subject areas and experience are tags of two facets.
create table member.member_tag (
  member_id bigint not null references member.member on delete cascade,
  tag_id    bigint not null references taxonomy.tag on delete cascade,
  primary key (member_id, tag_id)
);
create index member_tag_tag on member.member_tag (tag_id, member_id);

-- The published view: what other modules may know of a member.
create view member.profile as
select m.id, m.handle, m.name, m.title, m.speaks_as, m.picture_id, m.organisation_id,
       o.number as organisation_number, o.name as organisation_name, o.county_number,
       m.deactivated_at is null as active
  from member.member m
  join organisation.organisation o on o.id = m.organisation_id;
