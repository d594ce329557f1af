create table strategy.evaluation (
  id           bigint generated always as identity primary key,
  plan_id      bigint not null,
  edition      integer not null,
  evaluated_on date not null,
  learned      text not null check (length(learned) between 1 and 20000),
  html         text not null,
  html_version integer not null,
  next_on      date check (next_on > evaluated_on),
  written_by   bigint references member.member on delete set null,
  written_at   timestamptz not null default now(),
  foreign key (plan_id, edition) references strategy.edition on delete cascade,
  unique (plan_id, edition, evaluated_on)
);
comment on column strategy.evaluation.next_on is 'When it is to be looked at again; null where a new edition comes instead.';

create table strategy.evaluation_figure (
  evaluation_id bigint not null references strategy.evaluation on delete cascade,
  row_id        bigint not null references strategy.table_row on delete cascade,
  figure        numeric,
  comment       text not null default '' check (length(comment) <= 500),
  primary key (evaluation_id, row_id)
);
create index evaluation_figure_of on strategy.evaluation_figure (row_id);
