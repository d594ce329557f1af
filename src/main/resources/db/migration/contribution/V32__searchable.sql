-- The published view: what a search finds and shows. Access is asked of space.reader.
create view contribution.searchable as
select c.id, c.kind, c.space_id, c.author_id, c.title, c.body, c.published_at, w.words,
       array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id) as tag_ids
  from contribution.wording w
  join contribution.contribution c on c.id = w.contribution_id
 where c.state = 'PUBLISHED';
