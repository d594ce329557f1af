-- What a change of the taxonomy's log did to the tags of contributions, so that it can be undone exactly.
create table contribution.tag_move (
  change_id       bigint not null,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  tag_id          bigint not null references taxonomy.tag on delete cascade,
  added           boolean not null,
  primary key (change_id, contribution_id, tag_id)
);
create index tag_move_contribution on contribution.tag_move (contribution_id);
create index tag_move_tag on contribution.tag_move (tag_id);
