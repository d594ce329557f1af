-- The published views: what a search index is made of, and what a hit shows. Access is asked of space.reader.
create view contribution.searchable_contribution as
select c.id, c.kind, c.space_id, c.author_id, c.title, c.body, c.published_at,
       c.accepted_reply_id is not null as answered,
       (select r.body from contribution.reply r where r.id = c.accepted_reply_id and r.withdrawn_at is null) as accepted,
       c.reply_count, c.like_count, c.rating_count, c.rating_sum,
       array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id) as tag_ids
  from contribution.contribution c
 where c.state = 'PUBLISHED';

create view contribution.searchable_reply as
select r.id, r.contribution_id, r.author_id, r.body, r.created_at, r.like_count,
       c.kind, c.space_id, c.title, c.accepted_reply_id is not null as answered, c.accepted_reply_id is not distinct from r.id as accepted,
       array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id) as tag_ids
  from contribution.reply r
  join contribution.contribution c on c.id = r.contribution_id and c.state = 'PUBLISHED'
 where r.withdrawn_at is null;

create view contribution.searchable_file as
select a.file_id, a.contribution_id, a.reply_id, a.uploader_id as author_id, a.created_at,
       c.kind, c.space_id, c.title, c.accepted_reply_id is not null as answered,
       array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id) as tag_ids
  from contribution.attachment a
  join contribution.contribution c on c.id = a.contribution_id and c.state = 'PUBLISHED'
 where a.shown
   and not exists (select 1 from contribution.reply r where r.id = a.reply_id and r.withdrawn_at is not null);
