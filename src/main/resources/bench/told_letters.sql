select count(*) -- not counted itself, as what speaks of pg_stat_statements
  from mail.outgoing o
 where o.id > :last and o.recipient like 'bench-%'
