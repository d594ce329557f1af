-- The published view: whose word weighs as an expert's.
create view member.expert as
select r.member_id
  from member.role r
 where r.role = 'EXPERT';
