-- The published view: what other modules may know of an organisation.
create view organisation.body as
select o.id, o.number, o.kind, o.name, o.county_number, o.county_name, o.population, o.language_form
  from organisation.organisation o;
