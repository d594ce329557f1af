-- What editors can say of a tag besides its name, and what became of it.
alter table taxonomy.facet
  add column retired_at timestamptz,
  add column version    int not null default 1;

alter table taxonomy.tag
  add column about_nb    text not null default '' check (length(about_nb) <= 1000),
  add column about_nn    text not null default '' check (length(about_nn) <= 1000),
  add column about_en    text not null default '' check (length(about_en) <= 1000),
  add column synonyms_nb text[] not null default '{}',
  add column synonyms_nn text[] not null default '{}',
  add column synonyms_en text[] not null default '{}',
  add column season_from text check (season_from ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  add column season_to   text check (season_to ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  add column valid_from  date,
  add column valid_to    date,
  add column retired_at  timestamptz,
  add column merged_into bigint references taxonomy.tag,
  add column version     int not null default 1,
  add constraint tag_season_has_two_ends check ((season_from is null) = (season_to is null)),
  add constraint tag_period_runs_forward check (valid_from <= valid_to),
  add constraint tag_is_not_its_own_parent check (parent_id <> id),
  add constraint tag_is_not_its_own_target check (merged_into <> id);
create index tag_merged on taxonomy.tag (merged_into) where merged_into is not null;
comment on column taxonomy.tag.season_from is 'Month and day; the season recurs each year and may run over New Year.';
comment on column taxonomy.tag.merged_into is 'The tag that took over everything; never itself one that was merged.';

-- A tag lies under a tag of its own facet, and never under itself. Asked at the end, when everything is in its place.
create function taxonomy.require_tree() returns trigger language plpgsql as $$
begin
  if exists (
    with recursive above(id, parent_id, facet_id, steps) as (
      select t.id, t.parent_id, t.facet_id, 0 from taxonomy.tag t where t.id = new.id
      union all
      select p.id, p.parent_id, p.facet_id, a.steps + 1
        from above a join taxonomy.tag p on p.id = a.parent_id
       where a.steps < 50)
    select 1 from above a
     where (a.steps > 0 and a.id = new.id) or a.facet_id <> (select t.facet_id from taxonomy.tag t where t.id = new.id)) then
    raise exception 'tag % would lie under itself or in two facets', new.slug using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger tag_tree after insert or update of parent_id, facet_id on taxonomy.tag
  deferrable initially deferred for each row execute function taxonomy.require_tree();

-- Every address that a tag has or has had: it leads there for good, and no other tag can take it.
create table taxonomy.address (
  slug   text primary key check (slug ~ '^[a-z0-9-]+$'),
  tag_id bigint not null references taxonomy.tag on delete cascade
);
create index address_tag on taxonomy.address (tag_id);
insert into taxonomy.address (slug, tag_id) select t.slug, t.id from taxonomy.tag t;

create function taxonomy.keep_address() returns trigger language plpgsql as $$
begin
  insert into taxonomy.address as a (slug, tag_id) values (new.slug, new.id)
  on conflict (slug) do update set tag_id = excluded.tag_id where a.tag_id = excluded.tag_id;
  if not found then
    raise exception 'the address % belongs to another tag', new.slug using errcode = 'unique_violation';
  end if;
  return null;
end $$;
create trigger tag_address after insert or update of slug on taxonomy.tag
  for each row execute function taxonomy.keep_address();

-- The published view: every address, also former ones, with the tag that it leads to now.
create view taxonomy.known as
select a.slug, coalesce(t.merged_into, t.id) as tag_id
  from taxonomy.address a
  join taxonomy.tag t on t.id = a.tag_id;

-- Who changed what, and how it was before. Members lie above this module, so their number is kept without a reference.
create table taxonomy.change (
  id         bigint generated always as identity primary key,
  kind       text not null,
  editor_id  bigint not null,
  subject    text not null,
  steps      jsonb not null,
  tag_ids    bigint[] not null default '{}',
  undoes     bigint references taxonomy.change,
  undone_by  bigint references taxonomy.change,
  created_at timestamptz not null default now()
);
create index change_tag on taxonomy.change using gin (tag_ids);
comment on column taxonomy.change.subject is 'What it was about, in the words of then.';
comment on column taxonomy.change.steps is 'Each row that changed, with what differs before and after.';

-- The published view: the log, for whoever knows the members.
create view taxonomy.logged as
select c.id, c.kind, c.editor_id, c.subject, c.steps, c.tag_ids, c.undoes, c.undone_by, c.created_at
  from taxonomy.change c;

-- The published view: what other modules may know of a tag.
create or replace view taxonomy.label as
select t.id, t.slug, t.name_nb, t.name_nn, t.name_en, t.parent_id, f.slug as facet_slug,
       t.retired_at is not null or t.merged_into is not null or f.retired_at is not null as retired
  from taxonomy.tag t
  join taxonomy.facet f on f.id = t.facet_id;
