-- The published views: what must be known to tell the right members of what happens. Access is asked of space.reader.
create view contribution.follower as
select f.member_id, f.contribution_id, f.level, f.created_at
  from contribution.follow f;

create view contribution.mentioned as
select m.member_id, m.contribution_id, m.reply_id, m.created_at
  from contribution.mention m;

create view contribution.visited as
select v.member_id, v.contribution_id, v.last_at
  from contribution.visit v;

create view contribution.tagged as
select t.contribution_id, t.tag_id
  from contribution.tagging t
 where t.published_at is not null;

-- A reply that can be read, where its contribution can.
create view contribution.said as
select r.id, r.contribution_id, r.parent_id, r.author_id, r.created_at
  from contribution.reply r
 where r.withdrawn_at is null;

-- What became of a tag that a member proposed.
create view contribution.proposed as
select q.id, q.member_id, q.name, q.state
  from contribution.tag_proposal q;

create view contribution.liked as
select l.contribution_id, null::bigint as reply_id, l.member_id, l.created_at
  from contribution.contribution_like l
union all
select r.contribution_id, l.reply_id, l.member_id, l.created_at
  from contribution.reply_like l
  join contribution.reply r on r.id = l.reply_id;
