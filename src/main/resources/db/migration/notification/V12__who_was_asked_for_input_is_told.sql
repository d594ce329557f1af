create index event_feedback on notification.event (subject_id) where kind like 'FEEDBACK%';

-- What is told to those who were asked for input is shown as long as they were: feedback.asked is the rule.
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
                  and (n.reason not in ('INVITED', 'GAVE')
                       or exists (select 1 from feedback.asked a where a.request_id = e.subject_id and a.member_id = n.member_id))
                  and (e.kind <> 'THEME_BEGUN'
                       or exists (select 1 from editorial.theme_of_week t where t.id = e.subject_id)));
