-- A space of one organisation and one panel of experts, in which the organisation asks in confidence. Who is in the panel is
-- told by the module that keeps panels; here they are members of the space.
alter table space.space
  drop constraint space_kind_check,
  drop constraint space_check,
  add column counsel text check (counsel ~ '^[a-z0-9-]{1,60}$'),
  add constraint space_kind_check check (kind in ('NETWORK', 'REGION', 'ORGANISATION', 'GROUP', 'ROOM', 'COUNSEL')),
  add constraint space_organisation_check check ((kind in ('ORGANISATION', 'COUNSEL')) = (organisation_id is not null)),
  add constraint space_counsel_kind_check check ((kind = 'COUNSEL') = (counsel is not null)),
  add constraint space_counsel_mail_check check (kind <> 'COUNSEL' or mail is null);
comment on column space.space.counsel is 'Of a counsel space: the panel, as the module that keeps panels calls it.';

drop index space.space_organisation;
create unique index space_organisation on space.space (organisation_id) where kind = 'ORGANISATION';
create unique index space_counsel on space.space (organisation_id, counsel) where kind = 'COUNSEL';
create index space_counsel_panel on space.space (counsel) where kind = 'COUNSEL';

-- The one place that decides who reads and who writes. Everything that shows or takes content asks this view.
--   NETWORK       every active member reads and writes
--   ORGANISATION  those who work there
--   REGION        those whose organisation lies in the county
--   GROUP, ROOM   open: every member reads, those who joined write; by request: members of it only
--   COUNSEL       those who work in the organisation, and the panel's members
-- Administration and moderation give no right to read what one does not belong to (docs/decisions).
create or replace view space.reader as
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
                    where ms.space_id = s.id and ms.member_id = m.id and ms.standing in ('MEMBER', 'OWNER'))
union all
-- Whoever is in the panel too is there already.
select s.id, m.id, s.archived_at is null
  from member.member m
  join space.space s on s.organisation_id = m.organisation_id and s.kind = 'COUNSEL'
 where m.deactivated_at is null
   and not exists (select 1 from space.membership ms
                    where ms.space_id = s.id and ms.member_id = m.id and ms.standing in ('MEMBER', 'OWNER'));

-- Words never leave a counsel space by mail, whatever anybody has chosen.
create or replace view space.mailing as
select s.id, s.slug, s.name, s.kind,
       s.kind <> 'COUNSEL'
         and coalesce(s.mail = 'FULL', s.kind = 'NETWORK' or coalesce(s.admission = 'OPEN', false)) as in_full
  from space.space s;

-- Published, for the module that keeps panels: whoever changes a panel locks it first and then says who is in it, in the same
-- transaction. The lock lasts as long as the transaction, so that a space made meanwhile waits and sees the panel as it is then.
create function space.lock_counsel(panel text) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(panel, 7306))
$$;

create function space.keep_counsel(panel text, members bigint[]) returns void language plpgsql as $$
begin
  delete from space.membership ms
   using space.space s
   where s.id = ms.space_id and s.kind = 'COUNSEL' and s.counsel = panel and ms.member_id <> all (members);
  insert into space.membership (space_id, member_id, standing)
  select s.id, m.id, 'MEMBER'
    from space.space s
   cross join unnest(members) as m(id)
   where s.kind = 'COUNSEL' and s.counsel = panel
  on conflict do nothing;
end $$;
