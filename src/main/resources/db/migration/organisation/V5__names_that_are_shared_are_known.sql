-- Two municipalities are called Herøy and two Våler: there the county is said beside the name.
alter table organisation.organisation add column name_shared boolean not null default false;
