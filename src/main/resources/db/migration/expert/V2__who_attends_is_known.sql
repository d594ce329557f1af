-- Published: who is told of a request that is under way: whoever has taken it, or else those of its panel who are there; the
-- hosts where no panel sees to it.
create view expert.attending as
select r.contribution_id, r.holder_id as member_id
  from expert.request r
 where r.state in ('OPEN', 'WAITING') and r.holder_id is not null
union all
select r.contribution_id, d.member_id
  from expert.request r
 cross join lateral (select m.member_id from expert.panelist m where m.panel_id = r.panel_id
                      union all
                     select h.member_id from member.host h where r.panel_id is null) d
 where r.state in ('OPEN', 'WAITING') and r.holder_id is null
   and not exists (select 1 from expert.absence a
                    where a.member_id = d.member_id
                      and (now() at time zone 'Europe/Oslo')::date between a.from_day and a.to_day);
