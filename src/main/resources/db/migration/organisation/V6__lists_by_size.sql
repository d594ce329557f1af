-- Bodies whose population is not known come last.
create index organisation_population on organisation.organisation ((- coalesce(population, -1)), id);
