-- The published view: who keeps the place.
create view member.host as
select distinct r.member_id
  from member.role r
 where r.role in ('EDITOR', 'MODERATOR', 'ADMINISTRATOR');
