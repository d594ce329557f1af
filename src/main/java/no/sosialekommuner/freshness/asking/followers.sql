-- Followers of what its author has not answered: one row for each who is asked, and one with nobody where nobody is.
with ready as materialized (
  select r.contribution_id, r.round, c.author_id, c.space_id
    from freshness.review r
    join contribution.published c on c.id = r.contribution_id
   where r.spread_on <= :today
   order by r.spread_on, r.contribution_id
   limit :batch),
candidate as (
  select y.contribution_id, y.round, f.member_id,
         row_number() over (partition by y.contribution_id order by v.last_at desc nulls last, f.member_id) as nearness
    from ready y
    join contribution.follower f on f.contribution_id = y.contribution_id and f.level <> 'NONE' and f.member_id <> y.author_id
    join member.profile p on p.id = f.member_id and p.active
    left join contribution.visited v on v.contribution_id = y.contribution_id and v.member_id = f.member_id
   where exists (select 1 from space.reader x where x.space_id = y.space_id and x.member_id = f.member_id offset 0)
     and not exists (select 1 from freshness.opinion o
                      where o.contribution_id = y.contribution_id and o.round = y.round and o.member_id = f.member_id)),
few as materialized (
  select c.* from candidate c where c.nearness <= :most),
had as (
  select a.member_id, count(*) as today
    from freshness.ask a
   where a.asked_on = :today and a.member_id in (select f.member_id from few f)
   group by a.member_id),
placed as (
  select f.*, row_number() over (partition by f.member_id order by f.contribution_id) + coalesce(h.today, 0) as place
    from few f
    left join had h on h.member_id = f.member_id),
settled as (
  update freshness.review r
     set spread_on = null, spread = true
    from ready y
   where r.contribution_id = y.contribution_id),
asked as (
  insert into freshness.ask (contribution_id, round, member_id, owner, asked_on)
  select p.contribution_id, p.round, p.member_id, false, :today
    from placed p
   where p.place <= :perDay
   order by p.contribution_id, p.member_id
  on conflict do nothing
  returning contribution_id, member_id)
select y.contribution_id, coalesce(a.member_id, 0) as member_id
  from ready y
  left join asked a on a.contribution_id = y.contribution_id
