with n as (
  insert into bench.notice overriding system value select o.* from notification.notice o where o.contribution_id = :question
  returning id),
e as (
  insert into bench.notice_event select o.* from notification.notice_event o
   where o.notice_id in (select i.id from notification.notice i where i.contribution_id = :question))
insert into bench.delivery overriding system value select o.* from notification.delivery o
 where o.notice_id in (select i.id from notification.notice i where i.contribution_id = :question)
