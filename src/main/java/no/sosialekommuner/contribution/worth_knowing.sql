-- What is worth knowing, for each of these members. There is one list of what was asked and answered lately and one of what
-- was most read; each member chooses from them, which costs far less than looking for each anew.
with reader as materialized (
  select m.id, m.since, m.days, m.read, cast(m.tags as bigint[]) as tags, cast(m.members as bigint[]) as members,
         cast(m.organisations as bigint[]) as organisations, cast(m.muted_tags as bigint[]) as muted_tags,
         cast(m.muted_members as bigint[]) as muted_members,
         array(select x.space_id from space.reader x where x.member_id = m.id) as spaces
    from unnest(cast(:ids as bigint[]), cast(:since as timestamptz[]), cast(:days as int[]), cast(:read as boolean[]),
                cast(:tags as text[]), cast(:members as text[]), cast(:organisations as text[]), cast(:mutedTags as text[]),
                cast(:mutedMembers as text[]))
      as m(id, since, days, read, tags, members, organisations, muted_tags, muted_members)),
question as materialized (
  select c.id, c.author_id, c.space_id, c.reply_count, c.published_at, c.active_at, p.organisation_id,
         array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id) as tags
    from (select o.* from contribution.contribution o
           where o.state = 'PUBLISHED' and o.kind = 'QUESTION' and o.reply_count = 0
             and o.published_at > (select min(r.since) from reader r)
           union all
          select o.* from contribution.contribution o
           where o.state = 'PUBLISHED' and o.kind = 'QUESTION' and o.reply_count > 0
             and o.active_at > now() - (select max(r.days) from reader r) * interval '1 day') c
    join member.profile p on p.id = c.author_id),
-- The two thousand most read of all: whoever follows but little may see nothing here, and misses nothing that many have read.
popular as materialized (
  select c.id, c.author_id, c.space_id, n.readers, p.organisation_id,
         array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id) as tags
    from (select t.contribution_id, t.readers
            from contribution.tally t
           where t.tag_id = 0 and t.days = 7 and t.readers > 0 and exists (select 1 from reader r where r.read)
           order by t.readers desc, t.contribution_id desc
           limit 2000) n
    join contribution.contribution c on c.id = n.contribution_id and c.state = 'PUBLISHED'
    join member.profile p on p.id = c.author_id),
found as (
  select r.id as member_id, x.section, x.id, x.place
    from reader r
   cross join lateral (
         (select 'WAITING' as section, q.id, row_number() over (order by q.published_at desc, q.id desc) as place
            from question q
           where q.reply_count = 0 and q.published_at > r.since and q.author_id <> r.id and q.space_id = any (r.spaces)
             and ((q.tags && r.tags or q.author_id = any (r.members) or q.organisation_id = any (r.organisations))
                    and not q.tags && r.muted_tags and q.author_id <> all (r.muted_members)
                  or exists (select 1 from contribution.follow f
                              where f.contribution_id = q.id and f.member_id = r.id and f.level <> 'NONE'))
             and not exists (select 1 from contribution.follow f
                              where f.contribution_id = q.id and f.member_id = r.id and f.level = 'NONE')
           order by q.published_at desc, q.id desc
           limit 10)
         union all
         (select 'ANSWERED', q.id, row_number() over (order by q.active_at desc, q.id desc)
            from question q
           where q.reply_count > 0 and q.active_at > now() - r.days * interval '1 day' and q.space_id = any (r.spaces)
             and (q.tags && r.tags or q.author_id = any (r.members) or q.organisation_id = any (r.organisations))
             and not q.tags && r.muted_tags and q.author_id <> all (r.muted_members)
             and not exists (select 1 from contribution.follow f
                              where f.contribution_id = q.id and f.member_id = r.id and f.level = 'NONE')
           order by q.active_at desc, q.id desc
           limit 10)
         union all
         (select 'READ', q.id, row_number() over (order by q.readers desc, q.id desc)
            from popular q
           where r.read and q.space_id = any (r.spaces)
             and (q.tags && r.tags or q.author_id = any (r.members) or q.organisation_id = any (r.organisations))
             and not q.tags && r.muted_tags and q.author_id <> all (r.muted_members)
             and not exists (select 1 from contribution.follow f
                              where f.contribution_id = q.id and f.member_id = r.id and f.level = 'NONE')
           order by q.readers desc, q.id desc
           limit 10)) x)
select f.member_id, f.section, c.id, c.title, c.reply_count, s.name as space_name, %s
  from found f
  join contribution.contribution c on c.id = f.id
  join member.profile p on p.id = c.author_id
  join space.entrance s on s.id = c.space_id
 order by f.member_id, f.section, f.place
