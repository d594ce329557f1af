select count(*) -- not counted itself, as what speaks of pg_stat_statements
  from notification.event e
 where e.done_at is null
