create schema taxonomy;

create table taxonomy.facet (
  id       bigint generated always as identity primary key,
  slug     text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name_nb  text not null,
  name_nn  text not null,
  name_en  text not null,
  position int not null
);

create table taxonomy.tag (
  id         bigint generated always as identity primary key,
  facet_id   bigint not null references taxonomy.facet,
  parent_id  bigint references taxonomy.tag,
  slug       text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name_nb    text not null,
  name_nn    text not null,
  name_en    text not null,
  position   int not null default 0,
  created_at timestamptz not null default now()
);
create index tag_facet on taxonomy.tag (facet_id, position, id);
create index tag_parent on taxonomy.tag (parent_id);
