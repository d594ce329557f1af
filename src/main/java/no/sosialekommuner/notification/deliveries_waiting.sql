-- Whose deliveries have waited longest; more than are dealt with at once, because others may be busy with the first of them.
select w.member_id
  from (select x.member_id, min(x.due_at) as due_at
          from unnest(cast(:channels as text[])) as c(channel)
         cross join lateral (select d.member_id, d.due_at
                               from notification.delivery d
                              where d.channel = c.channel and d.due_at <= cast(:now as timestamptz)
                                and d.sent_at is null and d.dropped_at is null
                              order by d.due_at, d.id
                              limit 400) x
         group by x.member_id) w
 order by w.due_at, w.member_id
 limit 200
