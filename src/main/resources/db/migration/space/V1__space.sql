create schema space;

create table space.space (
  id              bigint generated always as identity primary key,
  slug            text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
  kind            text not null check (kind in ('NETWORK', 'REGION', 'ORGANISATION', 'GROUP', 'ROOM')),
  name            text not null check (length(name) between 2 and 100),
  description     text not null default '' check (length(description) <= 2000),
  organisation_id bigint references organisation.organisation,
  county_number   text,
  admission       text check (admission in ('OPEN', 'REQUEST')),
  created_by      bigint references member.member,
  created_at      timestamptz not null default now(),
  archived_at     timestamptz,
  check ((kind = 'ORGANISATION') = (organisation_id is not null)),
  check ((kind = 'REGION') = (county_number is not null)),
  check ((kind in ('GROUP', 'ROOM')) = (admission is not null))
);
create unique index space_organisation on space.space (organisation_id);
create unique index space_region on space.space (county_number) where kind = 'REGION';
create index space_open on space.space (kind, admission);

create table space.membership (
  space_id     bigint not null references space.space on delete cascade,
  member_id    bigint not null references member.member on delete cascade,
  standing     text not null check (standing in ('REQUESTED', 'MEMBER', 'OWNER')),
  since        timestamptz not null default now(),
  primary key (space_id, member_id)
);
create index membership_member on space.membership (member_id, standing);

-- The one place that decides who reads and who writes. Everything that shows or takes content asks this view.
--   NETWORK       every active member reads and writes
--   ORGANISATION  those who work there
--   REGION        those whose organisation lies in the county
--   GROUP, ROOM   open: every member reads, those who joined write; by request: members of it only
-- Administration and moderation give no right to read what one does not belong to (docs/decisions).
create view space.reader as
select s.id as space_id, m.id as member_id, s.archived_at is null as may_write
  from space.space s
  join member.member m on m.deactivated_at is null
 where s.kind = 'NETWORK'
union all
select s.id, m.id, s.archived_at is null
  from member.member m
  join space.space s on s.organisation_id = m.organisation_id and s.kind = 'ORGANISATION'
 where m.deactivated_at is null
union all
select s.id, m.id, s.archived_at is null
  from member.profile m
  join space.space s on s.county_number = m.county_number and s.kind = 'REGION'
 where m.active
union all
select s.id, m.id, s.archived_at is null
  from space.membership ms
  join space.space s on s.id = ms.space_id
  join member.member m on m.id = ms.member_id and m.deactivated_at is null
 where ms.standing in ('MEMBER', 'OWNER')
union all
select s.id, m.id, false
  from space.space s
  join member.member m on m.deactivated_at is null
 where s.kind in ('GROUP', 'ROOM')
   and s.admission = 'OPEN'
   and not exists (select 1 from space.membership ms
                    where ms.space_id = s.id and ms.member_id = m.id and ms.standing in ('MEMBER', 'OWNER'));
