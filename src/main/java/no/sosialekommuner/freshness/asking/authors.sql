-- The authors of what is due: one row for each contribution that was looked at, with whom it was asked of.
with ready as materialized (
  select r.contribution_id, r.round, r.due_on, r.doubts, c.author_id, c.reader_count,
         p.active and exists (select 1 from space.reader x
                               where x.space_id = c.space_id and x.member_id = c.author_id offset 0) as present
    from freshness.review r
    join contribution.published c on c.id = r.contribution_id
    join member.profile p on p.id = c.author_id
   where r.ask_on <= :today
   order by r.ask_on, r.contribution_id
   limit :batch),
had as (
  select a.member_id, count(*) filter (where a.asked_on = :today) as today,
         count(*) filter (where a.owner and r.round = a.round and r.asked_on is not null) as open
    from freshness.ask a
    join freshness.review r on r.contribution_id = a.contribution_id
   where a.member_id in (select y.author_id from ready y)
     and (a.asked_on = :today or r.round = a.round and r.asked_on is not null)
   group by a.member_id),
placed as (
  select y.*, coalesce(h.open, 0) as open,
         row_number() over (partition by y.author_id, y.present
                            order by (y.doubts > 0) desc, y.reader_count desc, y.due_on, y.contribution_id) as place,
         coalesce(h.today, 0) as today
    from ready y
    left join had h on h.member_id = y.author_id),
-- Who has left, or may not read it any longer, is not waited for: then it is for those who follow it, and for editors.
chosen as materialized (
  select p.*, p.present and p.place + p.today <= :perDay and p.place + p.open <= :open as asks from placed p),
settled as (
  update freshness.review r
     set ask_on = case when c.present and not c.asks
                       then cast(:today as date) + greatest(1, (c.place + c.today - 1) / :perDay,
                                                            case when c.place + c.open > :open then 7 else 1 end)::int end,
         asked_on = case when c.asks or not c.present then cast(:today as date) end,
         spread_on = case when c.asks then cast(:today as date) + cast(:days as int)
                          when not c.present then cast(:today as date) end
    from chosen c
   where r.contribution_id = c.contribution_id),
asked as (
  insert into freshness.ask (contribution_id, round, member_id, owner, asked_on)
  select c.contribution_id, c.round, c.author_id, true, :today
    from chosen c
   where c.asks
   order by c.contribution_id
  on conflict do nothing
  returning contribution_id, member_id)
select c.contribution_id, coalesce(a.member_id, 0) as member_id
  from chosen c
  left join asked a on a.contribution_id = c.contribution_id
