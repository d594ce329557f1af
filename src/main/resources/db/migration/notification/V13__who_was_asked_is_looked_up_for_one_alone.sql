-- Whether somebody is among those who were asked, as a step of its own with a cost of its own: what is behind it is so dear by
-- the planner's reckoning that beside it nothing else seemed to matter, and all events of all notices were looked through for
-- one member's few (4.6 s with 124 000 of them).
create function notification.was_asked(request bigint, member bigint) returns boolean language sql stable parallel safe as $$
  select exists (select 1 from feedback.asked a where a.request_id = request and a.member_id = member)
$$;

create or replace view notification.visible as
select n.id, n.member_id, n.thread, n.reason, n.subject_id, n.contribution_id, n.urgent, n.quiet, n.created_at, n.updated_at,
       n.read_at, n.changed
  from notification.notice n
  left join contribution.published c on c.id = n.contribution_id
 where (n.contribution_id is null or c.id is not null)
   and (coalesce(c.space_id, n.space_id) is null
        or exists (select 1 from space.reader r
                    where r.space_id = coalesce(c.space_id, n.space_id) and r.member_id = n.member_id
                   offset 0))
   and exists (select 1
                 from notification.notice_event h
                 join notification.event e on e.id = h.event_id and e.gone_at is null
                where h.notice_id = n.id
                  and (e.reply_id is null or exists (select 1 from contribution.said s where s.id = e.reply_id))
                  and (e.kind <> 'FAQ_PUBLISHED' or exists (select 1 from editorial.faq_entry f where f.id = e.subject_id))
                  and (n.reason not in ('INVITED', 'GAVE') or notification.was_asked(e.subject_id, n.member_id))
                  and (e.kind <> 'THEME_BEGUN'
                       or exists (select 1 from editorial.theme_of_week t where t.id = e.subject_id))
              offset 0);
