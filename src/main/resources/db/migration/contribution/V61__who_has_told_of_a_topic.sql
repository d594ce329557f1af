-- The published view: who has shown to know about a topic, by an answer that was accepted or an article, the newest of a topic in its
-- index. Access is asked of space.reader.
create view contribution.told_of as
select t.tag_id, t.published_at, c.id as contribution_id, c.space_id, c.kind,
       case c.kind when 'ARTICLE' then c.author_id when 'QUESTION' then r.author_id end as member_id
  from contribution.tagging t
  join contribution.contribution c on c.id = t.contribution_id and c.state = 'PUBLISHED'
  left join contribution.reply r on r.id = c.accepted_reply_id and r.withdrawn_at is null
 where t.published_at is not null;
