-- The published views: when a poll ends, and who has voted where that is no secret.
create view contribution.poll_end as
select p.contribution_id, least(p.closed_at, p.closes_at) as ends_at
  from contribution.poll p
 where p.closed_at is not null or p.closes_at is not null;
create index poll_ending on contribution.poll (least(closed_at, closes_at)) where closed_at is not null or closes_at is not null;

create view contribution.named_voter as
select b.contribution_id, b.member_id
  from contribution.poll_ballot b
 where b.member_id is not null;
