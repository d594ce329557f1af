-- Whom a panel's confidential questions are for: its members and its lead, as long as they are experts at all.
create view expert.confidant as
select m.panel_id, m.member_id
  from expert.panel_member m
  join member.expert x on x.member_id = m.member_id
union
select p.id, p.lead_id
  from expert.panel p
  join member.expert x on x.member_id = p.lead_id;

create or replace function expert.keep_confidence(panel bigint) returns void language plpgsql as $$
begin
  perform space.lock_counsel('panel-' || panel);
  perform space.keep_counsel('panel-' || panel,
                             array(select c.member_id from expert.confidant c where c.panel_id = panel));
end $$;

select expert.keep_confidence(p.id) from expert.panel p order by p.id;
