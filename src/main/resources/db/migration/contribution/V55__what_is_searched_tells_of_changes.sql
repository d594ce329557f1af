-- Feeds of searches tell when the words of a hit were changed.
create or replace view contribution.searchable_contribution as
select c.id, c.kind, c.space_id, c.author_id, c.title, c.body, c.published_at,
       c.accepted_reply_id is not null as answered,
       (select r.body from contribution.reply r where r.id = c.accepted_reply_id and r.withdrawn_at is null) as accepted,
       c.reply_count, c.like_count, c.rating_count, c.rating_sum,
       array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id) as tag_ids,
       (select concat_ws(E'\n', p.question,
                         (select string_agg(k.text, E'\n' order by k.position)
                            from contribution.poll_choice k where k.contribution_id = p.contribution_id))
          from contribution.poll p where p.contribution_id = c.id) as poll,
       c.updated_at
  from contribution.contribution c
 where c.state = 'PUBLISHED';

create or replace view contribution.searchable_reply as
select r.id, r.contribution_id, r.author_id, r.body, r.created_at, r.like_count,
       c.kind, c.space_id, c.title, c.accepted_reply_id is not null as answered, c.accepted_reply_id is not distinct from r.id as accepted,
       array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id) as tag_ids,
       r.updated_at
  from contribution.reply r
  join contribution.contribution c on c.id = r.contribution_id and c.state = 'PUBLISHED'
 where r.withdrawn_at is null;
