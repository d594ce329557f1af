-- What is handed over now, the newest hundred of each member: more in one parcel nobody reads. Its notices are held in the order
-- in which they are made, so that nobody waits in a circle; whoever has more to tell in them waits until this is done.
with chosen as materialized (
  select x.*
    from unnest(cast(:members as bigint[])) as m(id)
   cross join lateral (select d.id, d.notice_id, d.member_id, d.channel
                         from notification.delivery d
                        where d.member_id = m.id and d.channel = any (cast(:channels as text[]))
                          and d.due_at <= cast(:now as timestamptz) and d.sent_at is null and d.dropped_at is null
                        order by d.due_at desc, d.id desc
                        limit 100) x)
select c.id, c.notice_id, c.member_id, c.channel,
       coalesce((select max(o.told)
                   from notification.delivery o
                  where o.notice_id = c.notice_id and o.channel = any (cast(:channels as text[])) and o.sent_at is not null), 0)
         as told
  from chosen c
  join notification.notice n on n.id = c.notice_id
 order by n.member_id, n.thread, n.reason
   for no key update of n
