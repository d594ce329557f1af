-- The published view: what other modules may know of a contribution that can be read. Access is asked of space.reader.
create view contribution.published as
select c.id, c.kind, c.space_id, c.author_id, c.organisation_id, c.title, c.excerpt, c.urgent, c.accepted_reply_id,
       c.like_count, c.reply_count, c.reader_count, c.rating_count, c.rating_sum, c.published_at, c.active_at
  from contribution.contribution c
 where c.state = 'PUBLISHED';
