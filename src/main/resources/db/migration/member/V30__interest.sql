-- The published view: which tags an active member works with or has experience of.
create view member.interest as
select t.member_id, t.tag_id
  from member.member_tag t
  join member.member m on m.id = t.member_id
 where m.deactivated_at is null;
