-- What was adopted stays as it was: its text, its chapters for those who take them over, its rows for those who look at what came
-- of the goals.
create table strategy.edition (
  plan_id       bigint not null references strategy.plan on delete cascade,
  number        integer not null check (number > 0),
  version       integer not null,
  title         text not null,
  body          text not null,
  html          text not null,
  html_version  integer not null,
  adopted_on    date not null,
  adopted_by    text not null check (length(adopted_by) between 1 and 200),
  case_number   text not null default '' check (length(case_number) <= 40),
  evaluate_on   date not null check (evaluate_on > adopted_on),
  registered_by bigint references member.member on delete set null,
  registered_at timestamptz not null default now(),
  reminded      smallint not null default 0 check (reminded between 0 and 2),
  primary key (plan_id, number)
);
comment on column strategy.edition.version is 'Of the contribution, as its list of versions has it.';
comment on column strategy.edition.reminded is 'How often it was said that an evaluation comes: once ahead of the day, once on it.';
create index edition_evaluated on strategy.edition (evaluate_on) where reminded < 2;

create table strategy.edition_chapter (
  plan_id  bigint not null,
  edition  integer not null,
  key      text not null,
  position integer not null,
  text     text not null,
  primary key (plan_id, edition, key),
  foreign key (plan_id, edition) references strategy.edition on delete cascade
);

create table strategy.edition_row (
  plan_id   bigint not null,
  edition   integer not null,
  row_id    bigint not null references strategy.table_row on delete cascade,
  chapter   text not null,
  table_key text not null,
  position  integer not null,
  cells     jsonb not null,
  primary key (plan_id, edition, row_id),
  foreign key (plan_id, edition) references strategy.edition on delete cascade
);
create index edition_row_of on strategy.edition_row (row_id);
