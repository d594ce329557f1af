select count(*) -- not counted itself, as what speaks of pg_stat_statements
  from notification.notice n
 where n.contribution_id = :question
