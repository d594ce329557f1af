-- Everybody of the data set follows the topic, hears of it at once by e-mail, and is never left alone: the bench may run at
-- night.
with those as (
  select m.id from member.member m where m.handle like 'bench-%'),
followed as (
  insert into notification.following (member_id, sort, subject, level)
  select m.id, 'TAG', t.id, 'FIRST' from those m join taxonomy.tag t on t.slug = :topic
  on conflict (member_id, sort, subject) where subject is not null do update set level = excluded.level),
chosen as (
  insert into notification.preference (member_id, reason, shown, mail, push)
  select m.id, 'FOLLOWED_TAG', true, 'AT_ONCE', false from those m
  on conflict (member_id, reason) do update set shown = true, mail = excluded.mail, push = false)
insert into notification.pace (member_id, quiet_from, quiet_to, quiet_days)
select m.id, '00:00', '00:00', false from those m
on conflict (member_id) do update set quiet_from = '00:00', quiet_to = '00:00', quiet_days = false, away_from = null, away_to = null
