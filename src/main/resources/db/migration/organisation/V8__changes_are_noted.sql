-- Municipalities and others are found by all their names.
create function organisation.note_organisation() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) values ('organisation', coalesce(new.id, old.id));
  return null;
end $$;

create trigger organisation_noted_new after insert or delete on organisation.organisation
  for each row execute function organisation.note_organisation();
create trigger organisation_noted after update on organisation.organisation for each row
  when ((old.number, old.name, old.official_name, old.sami_name, old.kven_name)
        is distinct from (new.number, new.name, new.official_name, new.sami_name, new.kven_name))
  execute function organisation.note_organisation();

-- The published view: what an organisation is found by.
create view organisation.searchable as
select o.id, o.number, o.kind, o.name, o.official_name, o.sami_name, o.kven_name, o.county_name, o.admin_centre
  from organisation.organisation o;
