create schema search;

-- One row an index: a folder of a node, or what the nodes share on a server. It says how far the index has come.
create table search.place (
  name       text primary key,
  form       int not null,
  generation int not null,
  position   xid8,
  wanted_at  timestamptz,
  leader     uuid,
  led_until  timestamptz not null default '-infinity',
  done       bigint not null default 0,
  total      bigint not null default 0,
  built_at   timestamptz,
  moved_at   timestamptz
);
comment on column search.place.form is 'Which mapping it was made by; another one makes it anew.';
comment on column search.place.generation is 'Which of its indexes is searched in; a rebuilt one is the next.';
comment on column search.place.position is 'The oldest transaction whose changes may still be missing.';
comment on column search.place.wanted_at is 'Since when somebody wants it rebuilt.';
comment on column search.place.moved_at is 'When its position was last said.';
comment on column search.place.leader is 'The node that feeds it until led_until.';
comment on column search.place.total is 'How much a rebuild under way has to do; done of it is done.';
