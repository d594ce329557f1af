-- Who is in a panel reads what the panel is asked in confidence, from the moment he or she is in it until the moment he or she is
-- not: whoever changes the panel, in the same transaction. The lead is told when nobody answers, and so is one of them.
create function expert.keep_confidence(panel bigint) returns void language plpgsql as $$
begin
  perform space.lock_counsel('panel-' || panel);
  perform space.keep_counsel('panel-' || panel,
                             array(select m.member_id from expert.panel_member m where m.panel_id = panel
                                   union
                                   select p.lead_id from expert.panel p where p.id = panel and p.lead_id is not null));
end $$;

create function expert.panel_member_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform expert.keep_confidence(old.panel_id);
  end if;
  if tg_op <> 'DELETE' then
    perform expert.keep_confidence(new.panel_id);
  end if;
  return null;
end $$;

create function expert.panel_lead_changed() returns trigger language plpgsql as $$
begin
  perform expert.keep_confidence(new.id);
  return null;
end $$;

create trigger panel_member_in_confidence after insert or update or delete on expert.panel_member
  for each row execute function expert.panel_member_changed();
create trigger panel_lead_in_confidence after update of lead_id on expert.panel
  for each row when (old.lead_id is distinct from new.lead_id) execute function expert.panel_lead_changed();
