create schema notification;

-- What a member has said of following something. Contributions are followed in contribution.follow.
create table notification.following (
  id         bigint generated always as identity primary key,
  member_id  bigint not null references member.member on delete cascade,
  sort       text not null check (sort in ('TAG', 'MEMBER', 'ORGANISATION', 'LIST', 'SEARCH')),
  subject    bigint check ((subject is null) = (sort in ('LIST', 'SEARCH'))),
  address    text not null default '' check ((address <> '') = (sort in ('LIST', 'SEARCH')) and length(address) <= 1000),
  name       text not null default '' check (length(name) <= 300),
  level      text not null check (level in ('ALL', 'FIRST', 'NONE')),
  kind       text,
  tags       bigint[] not null default '{}',
  author     text,
  employer   text,
  county     text,
  blog       text,
  space      text,
  words      text[] not null default '{}',
  without    text[] not null default '{}',
  created_at timestamptz not null default now()
);
comment on column notification.following.subject is 'Number of the tag, member or organisation. A tag that was merged since leads to the one that took over.';
comment on column notification.following.address is 'Of the list or the search, with everything that it is cut to.';
comment on column notification.following.kind is 'From here on what a contribution must be to stand in the list: null and empty ask for nothing.';
comment on column notification.following.words is 'Stems, as the search knows them; a contribution must have them all.';
comment on column notification.following.without is 'Stems that it must not have.';
create unique index following_once on notification.following (member_id, sort, subject) where subject is not null;
create unique index following_list_once on notification.following (member_id, address) where subject is null;
create index following_subject on notification.following (sort, subject, member_id) where subject is not null;
create index following_lists on notification.following (sort) where subject is null;

-- What members follow: what they have said, and where they have said nothing what their profile says.
create view notification.followed as
select f.member_id, f.sort, f.subject, f.level, false as given
  from notification.following f
 where f.subject is not null
union all
select i.member_id, 'TAG', i.tag_id, 'FIRST', true
  from member.interest i
 where not exists (select 1 from notification.following f
                    where f.member_id = i.member_id and f.sort = 'TAG' and f.subject = i.tag_id)
union all
select p.id, 'ORGANISATION', p.organisation_id, 'FIRST', true
  from member.profile p
 where p.active
   and not exists (select 1 from notification.following f
                    where f.member_id = p.id and f.sort = 'ORGANISATION' and f.subject = p.organisation_id);
