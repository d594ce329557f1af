-- Everybody's weekly letter is due now.
insert into notification.digest (member_id, plan, next_at, began_at)
select m.id, 'WEEKLY', now(), now() from member.member m where m.handle like 'bench-%'
on conflict (member_id) do update
   set plan = excluded.plan, next_at = excluded.next_at, began_at = excluded.began_at, stopped_at = null
