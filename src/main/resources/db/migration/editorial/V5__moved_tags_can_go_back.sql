-- What a change of the taxonomy's log did to what editors keep, so that it can be undone exactly.
create table editorial.tag_move (
  change_id bigint not null,
  kind      text not null check (kind in ('FAQ', 'TAKEN', 'THEME', 'FEATURED', 'LANDING')),
  thing_id  bigint not null,
  from_tag  bigint not null references taxonomy.tag on delete cascade,
  into_tag  bigint not null references taxonomy.tag on delete cascade,
  added     boolean not null,
  primary key (change_id, kind, thing_id)
);
comment on column editorial.tag_move.added is 'Whether the thing did not have the second tag before.';
create index tag_move_from on editorial.tag_move (from_tag);
create index tag_move_into on editorial.tag_move (into_tag);
