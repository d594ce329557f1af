select count(*) -- not counted itself, as what speaks of pg_stat_statements
  from notification.digest d
 where d.next_at <= now() and d.plan <> 'NEVER' and d.stopped_at is null
