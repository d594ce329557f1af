with recursive target as materialized (
  select c.id, c.kind, c.space_id, c.author_id, c.published_at, c.accepted_reply_id, c.reader_count, c.reply_count,
         c.like_count, c.rating_count, c.rating_sum
    from contribution.contribution c
   where c.id = any (:ids) and c.state = 'PUBLISHED'),
expert as materialized (
  select h.member_id from contribution.heard_expert h),
deed as (
  select c.id, v.last_at as at, v.member_id, 'READ' as what, 0 as stars
    from target c
    join contribution.visit v on v.contribution_id = c.id
   where v.last_at >= :year and v.member_id <> c.author_id
  union all
  select c.id, r.created_at, nullif(r.author_id, c.author_id), 'REPLY', 0
    from target c
    join contribution.reply r on r.contribution_id = c.id
   where r.created_at >= :year and r.withdrawn_at is null
  union all
  select c.id, l.created_at, nullif(l.member_id, c.author_id), 'LIKE', 0
    from target c
    join contribution.contribution_like l on l.contribution_id = c.id
   where l.created_at >= :year
  union all
  select c.id, b.created_at, b.member_id, 'SAVE', 0
    from target c
    join contribution.bookmark b on b.contribution_id = c.id
   where b.created_at >= :year and b.member_id <> c.author_id
  union all
  select c.id, g.updated_at, nullif(g.member_id, c.author_id), 'RATE', g.value
    from target c
    join contribution.rating g on g.contribution_id = c.id
   where g.updated_at >= :year
  union all
  select c.id, r.created_at, null, 'ACCEPT', 0
    from target c
    join contribution.reply r on r.id = c.accepted_reply_id
   where r.created_at >= :year),
counted as (
  select d.id, p.days,
         count(*) filter (where d.what = 'READ') as readers,
         count(*) filter (where d.what = 'REPLY') as replies,
         count(*) filter (where d.what = 'LIKE') as likes,
         count(*) filter (where d.what = 'SAVE') as saves,
         count(*) filter (where d.what = 'RATE') as ratings,
         coalesce(sum(d.stars), 0) as stars,
         count(*) filter (where d.what = 'ACCEPT') as accepted,
         count(distinct d.member_id) filter (
           where (d.what in ('REPLY', 'LIKE') or d.stars >= 4) and d.member_id = any (array(select e.member_id from expert e))) as experts,
         cast(min(d.at) at time zone 'Europe/Oslo' as date) + p.days as due_on
    from deed d
    join (values (7, cast(:week as timestamptz)), (30, cast(:month as timestamptz)), (365, cast(:year as timestamptz)))
           as p (days, since) on d.at >= p.since
   group by d.id, p.days
  union all
  select c.id, 0, c.reader_count, c.reply_count, c.like_count,
         (select count(*) from contribution.bookmark b where b.contribution_id = c.id and b.member_id <> c.author_id),
         c.rating_count, c.rating_sum, case when c.accepted_reply_id is null then 0 else 1 end,
         (select count(distinct w.member_id)
            from (select l.member_id from contribution.contribution_like l where l.contribution_id = c.id
                   union all
                  select g.member_id from contribution.rating g where g.contribution_id = c.id and g.value >= 4
                   union all
                  select r.author_id from contribution.reply r where r.contribution_id = c.id and r.withdrawn_at is null) w
           where w.member_id <> c.author_id and w.member_id = any (array(select e.member_id from expert e))),
         null
    from target c),
weighed as (
  select c.id as contribution_id, n.days, c.kind, c.space_id, n.readers::int, n.replies::int, n.likes::int, n.saves::int,
         n.ratings::int, n.stars::int, n.accepted::int, n.experts::int, n.due_on,
         contribution.useful_place(n.days, c.published_at, n.ratings::int, n.stars::int, n.accepted::int, n.saves::int,
                                   n.likes::int, n.experts::int, w, s.mean) as useful,
         case when x.version is not null
              then contribution.useful_place(n.days, c.published_at, n.ratings::int, n.stars::int, n.accepted::int,
                                             n.saves::int, n.likes::int, n.experts::int, x, s.next_mean) end as useful_next
    from counted n
    join target c on c.id = n.id
   cross join contribution.weighing s
    join contribution.weighting w on w.version = s.version
    left join contribution.weighting x on x.version = s.next_version),
tag as (
  select t.contribution_id, t.tag_id
    from target c
    join contribution.tagging t on t.contribution_id = c.id
   union
  select t.contribution_id, l.parent_id
    from tag t
    join taxonomy.label l on l.id = t.tag_id
   where l.parent_id is not null),
listed as materialized (
  select n.*, cast(0 as bigint) as tag_id from weighed n
   union all
  select n.*, hashtext(n.kind) - 4294967296 from weighed n
   union all
  select n.*, t.tag_id from weighed n join tag t on t.contribution_id = n.contribution_id),
gone as (
  delete from contribution.tally t
   where t.contribution_id = any (:ids)
     and not exists (select 1 from listed l
                      where l.contribution_id = t.contribution_id and l.days = t.days and l.tag_id = t.tag_id))
insert into contribution.tally as t
       (contribution_id, days, tag_id, kind, space_id, readers, replies, likes, saves, ratings, stars, accepted, experts,
        useful, useful_next, due_on)
select l.contribution_id, l.days, l.tag_id, l.kind, l.space_id, l.readers, l.replies, l.likes, l.saves, l.ratings, l.stars,
       l.accepted, l.experts, l.useful, l.useful_next, l.due_on
  from listed l
on conflict (contribution_id, days, tag_id) do update
   set kind = excluded.kind, space_id = excluded.space_id, readers = excluded.readers, replies = excluded.replies,
       likes = excluded.likes, saves = excluded.saves, ratings = excluded.ratings, stars = excluded.stars,
       accepted = excluded.accepted, experts = excluded.experts, useful = excluded.useful,
       useful_next = excluded.useful_next, due_on = excluded.due_on
 where (t.kind, t.space_id, t.readers, t.replies, t.likes, t.saves, t.ratings, t.stars, t.accepted, t.experts, t.useful,
        t.useful_next, t.due_on)
       is distinct from
       (excluded.kind, excluded.space_id, excluded.readers, excluded.replies, excluded.likes, excluded.saves,
        excluded.ratings, excluded.stars, excluded.accepted, excluded.experts, excluded.useful, excluded.useful_next,
        excluded.due_on)
