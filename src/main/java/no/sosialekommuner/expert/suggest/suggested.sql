-- Who may know the answer to a question, and why: a few members who read where it lies and write there. What they have written counts
-- only where the viewer reads it too, among the newest of each topic, so that a busy topic costs no more than a small one.
with recursive question as materialized (
  select q.id, q.space_id, q.author_id from contribution.published q where q.id = :question and q.kind = 'QUESTION'),
carried as materialized (
  select g.tag_id from contribution.tagged g join question q on q.id = g.contribution_id),
-- With all that lies above them: a panel's topic stands for those under it, and so does what one has been through or works with.
above (tag_id) as (
  select c.tag_id from carried c
  union
  select l.parent_id from above a join taxonomy.label l on l.id = a.tag_id where l.parent_id is not null),
sought as materialized (select a.tag_id from above a),
written as materialized (
  select w.member_id, w.kind, w.tag_id, count(distinct w.contribution_id)::int as times
    from (select k.member_id, k.kind, k.contribution_id, k.space_id, c.tag_id
            from carried c
           cross join lateral (select t.member_id, t.kind, t.contribution_id, t.space_id
                                 from contribution.told_of t
                                where t.tag_id = c.tag_id
                                order by t.published_at desc
                                limit :newest) k) w
   where w.member_id is not null
     and w.contribution_id <> :question
     and w.space_id in (select x.space_id from space.reader x where x.member_id = :viewer)
   group by w.member_id, w.kind, w.tag_id),
reason (member_id, what, subject_id, times) as materialized (
  select w.member_id, case w.kind when 'QUESTION' then 'ANSWERED' else 'WROTE' end, w.tag_id, w.times from written w
  union
  select m.member_id, 'PANEL', m.panel_id, 1
    from sought s
    join expert.panel_tag g on g.tag_id = s.tag_id
    join expert.panelist m on m.panel_id = g.panel_id
  union
  select i.member_id, case l.facet_slug when 'erfaring' then 'EXPERIENCE' else 'AREA' end, i.tag_id, 1
    from sought s
    join member.interest i on i.tag_id = s.tag_id
    join taxonomy.label l on l.id = s.tag_id),
candidate as (
  select r.member_id, bool_or(r.what <> 'AREA') as shown
    from reason r
   group by r.member_id),
-- Numbers that are others tomorrow, and the same for everybody today. Who reads is in the community still; whoever is a neighbour is
-- found for all at once, as are the readers.
eligible as (
  select c.member_id, c.shown,
         c.member_id in (select n.id from member.profile n
                          where n.county_number = (select v.county_number from member.profile v where v.id = :viewer)) as near,
         md5(cast(:day as text) || '-' || c.member_id) as turn
    from candidate c
   cross join question q
   where c.member_id not in (q.author_id, :viewer)
     and (:handle = '' or c.member_id = (select h.id from member.profile h where h.handle = :handle))
     and not exists (select 1 from expert.unsuggested u where u.member_id = c.member_id)
     and not exists (select 1 from contribution.said s where s.contribution_id = :question and s.author_id = c.member_id)
     and c.member_id in (select x.member_id from space.reader x where x.space_id = (select o.space_id from question o) and x.may_write)),
-- Half of the places are for neighbours, half for all others; whoever has shown it goes before who only works with it.
seated as (
  select e.*, row_number() over (partition by e.near order by e.shown desc, e.turn) > :half as later
    from eligible e),
chosen as (
  select s.member_id, s.near, s.turn
    from seated s
   order by s.later, s.shown desc, s.turn
   limit :most)
select r.what, r.subject_id, r.times, a.asked_at, n.name_nb, n.name_nn, n.name_en,
       (select max(b.to_day) from expert.absence b
         where b.member_id = r.member_id and cast(:day as date) between b.from_day and b.to_day) as away_until, %s
  from chosen c
  join reason r on r.member_id = c.member_id
  join member.profile p on p.id = c.member_id
  left join expert.panel n on r.what = 'PANEL' and n.id = r.subject_id
  left join expert.asking a on a.contribution_id = :question and a.member_id = c.member_id
 order by c.near desc, c.turn, array_position(array['PANEL', 'ANSWERED', 'EXPERIENCE', 'WROTE', 'AREA'], r.what), r.times desc, r.subject_id
