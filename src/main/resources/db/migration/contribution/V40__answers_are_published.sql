-- The published view: what other modules may know of an answer that can be read, with the question it stands under.
-- Access is asked of space.reader.
create view contribution.answer as
select r.id, c.id as question_id, c.space_id, c.title, r.author_id, r.body,
       (r.id = c.accepted_reply_id) is true as accepted,
       array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id order by t.tag_id) as tag_ids
  from contribution.contribution c
  join contribution.reply r on r.contribution_id = c.id
 where c.state = 'PUBLISHED' and c.kind = 'QUESTION' and r.parent_id is null and r.withdrawn_at is null;
