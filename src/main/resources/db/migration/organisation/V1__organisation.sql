create schema organisation;

create table organisation.organisation (
  id                  bigint generated always as identity primary key,
  number              text not null unique check (number ~ '^[0-9a-z-]{2,40}$'),
  kind                text not null check (kind in
                        ('MUNICIPALITY', 'COUNTY', 'AGENCY', 'ASSOCIATION', 'PUBLISHER', 'VENDOR', 'OTHER')),
  name                text not null check (name <> ''),
  official_name       text not null,
  sami_name           text,
  kven_name           text,
  county_number       text,
  county_name         text,
  population          int check (population >= 0),
  population_year     int,
  area_km2            numeric(9, 2),
  admin_centre        text,
  language_form       text check (language_form in ('BOKMAAL', 'NYNORSK', 'NEUTRAL')),
  website             text,
  organisation_number text,
  introduction        text not null default '',
  updated_at          timestamptz not null default now()
);
comment on column organisation.organisation.number is
  'The key in addresses: municipality number with leading zero, county number, or a slug such as ks.';
create index organisation_county on organisation.organisation (county_number, kind);
create index organisation_name on organisation.organisation (name collate "nb-x-icu", id);

create table organisation.email_domain (
  domain          text primary key check (domain = lower(domain) and domain ~ '^[a-z0-9æøå.-]+\.[a-z]{2,}$'),
  organisation_id bigint not null references organisation.organisation on delete cascade,
  verified_at     timestamptz not null default now()
);
create index email_domain_organisation on organisation.email_domain (organisation_id);
