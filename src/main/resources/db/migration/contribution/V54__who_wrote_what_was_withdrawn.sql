-- The published view: what was taken away from everybody, and by whom; its author is told.
create view contribution.withdrawn as
select c.id as contribution_id, null::bigint as reply_id, c.space_id, c.title, c.author_id, c.withdrawn_by
  from contribution.contribution c
 where c.state = 'WITHDRAWN'
union all
select c.id, r.id, c.space_id, c.title, r.author_id, r.withdrawn_by
  from contribution.reply r
  join contribution.contribution c on c.id = r.contribution_id and c.state = 'PUBLISHED'
 where r.withdrawn_at is not null;
