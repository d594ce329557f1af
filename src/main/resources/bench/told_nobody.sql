-- As it was before, for what is measured next.
with those as (
  select m.id from member.member m where m.handle like 'bench-%'),
followed as (delete from notification.following f using those m where f.member_id = m.id),
chosen as (delete from notification.preference r using those m where r.member_id = m.id),
digests as (update notification.digest d set next_at = now() + interval '1 year' from those m where d.member_id = m.id)
delete from notification.pace p using those m where p.member_id = m.id
