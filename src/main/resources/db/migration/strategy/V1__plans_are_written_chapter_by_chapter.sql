create schema strategy;

-- A plan is a contribution of kind PLAN, whose text is composed of the chapters below. Who reads and writes it is said by the
-- space that the contribution lies in.
create table strategy.plan (
  contribution_id bigint primary key references contribution.contribution on delete cascade,
  guide           text not null,
  guide_version   integer not null,
  language        text not null check (language in ('NB', 'NN')),
  organisation_id bigint not null references organisation.organisation,
  state           text not null default 'WRITING' check (state ~ '^[A-Z_]+$'),
  started_by      bigint not null references member.member,
  started_at      timestamptz not null default now(),
  active_at       timestamptz not null default now(),
  foreign key (guide, guide_version) references guide.version (guide_key, number)
);
comment on column strategy.plan.guide_version is 'The version of the guide that it is written by.';
comment on column strategy.plan.organisation_id is 'Whose plan it is.';
comment on column strategy.plan.active_at is 'When anything in it was last changed.';
create index plan_organisation on strategy.plan (organisation_id, active_at desc, contribution_id desc);

create table strategy.chapter (
  plan_id       bigint not null references strategy.plan on delete cascade,
  key           text not null,
  position      integer not null,
  guide_version integer not null,
  text          text not null default '' check (length(text) <= 40000),
  version       integer not null default 0,
  status        text not null default 'NOT_BEGUN' check (status in ('NOT_BEGUN', 'IN_PROGRESS', 'READY')),
  assigned_to   bigint references member.member on delete set null,
  edited_by     bigint references member.member on delete set null,
  edited_at     timestamptz,
  primary key (plan_id, key)
);
comment on column strategy.chapter.guide_version is
  'The last version of the guide that has the chapter: older than the plan''s where the guide has it no longer.';
comment on column strategy.chapter.edited_at is 'When its text, an answer or a row was last changed.';
create index chapter_assigned on strategy.chapter (assigned_to) where assigned_to is not null;

create table strategy.chapter_version (
  plan_id   bigint not null,
  chapter   text not null,
  version   integer not null,
  text      text not null,
  editor_id bigint references member.member on delete set null,
  at        timestamptz not null default now(),
  primary key (plan_id, chapter, version),
  foreign key (plan_id, chapter) references strategy.chapter on delete cascade
);

-- What somebody has typed and not saved; nobody else sees it.
create table strategy.unsaved (
  plan_id    bigint not null,
  chapter    text not null,
  member_id  bigint not null references member.member on delete cascade,
  version    integer not null,
  text       text not null check (length(text) <= 40000),
  updated_at timestamptz not null default now(),
  primary key (plan_id, chapter, member_id),
  foreign key (plan_id, chapter) references strategy.chapter on delete cascade
);
comment on column strategy.unsaved.version is 'The version of the chapter that it was typed on.';

create table strategy.answer (
  plan_id   bigint not null,
  chapter   text not null,
  question  text not null,
  text      text not null check (length(text) between 1 and 2000),
  edited_by bigint references member.member on delete set null,
  edited_at timestamptz not null default now(),
  primary key (plan_id, chapter, question),
  foreign key (plan_id, chapter) references strategy.chapter on delete cascade
);

create table strategy.tick (
  plan_id   bigint not null,
  chapter   text not null,
  item      text not null,
  ticked_by bigint references member.member on delete set null,
  ticked_at timestamptz not null default now(),
  primary key (plan_id, chapter, item),
  foreign key (plan_id, chapter) references strategy.chapter on delete cascade
);

-- Rows are for good, because others refer to them, as what a goal came to: one that is removed stays, unseen.
create table strategy.table_row (
  id         bigint generated always as identity primary key,
  plan_id    bigint not null,
  chapter    text not null,
  table_key  text not null,
  position   integer not null,
  cells      jsonb not null check (jsonb_typeof(cells) = 'object'),
  edited_by  bigint references member.member on delete set null,
  edited_at  timestamptz not null default now(),
  removed_at timestamptz,
  form_key   uuid not null default gen_random_uuid(),
  foreign key (plan_id, chapter) references strategy.chapter on delete cascade,
  unique (plan_id, form_key)
);
comment on column strategy.table_row.form_key is 'A form that is sent twice adds one row.';
comment on column strategy.table_row.cells is 'By the column''s key: a text, a number with a point, a day as 2026-11-23, or a choice''s key.';
create index table_row_shown on strategy.table_row (plan_id, chapter, table_key, position, id) where removed_at is null;

-- Who has a chapter open, told by the page while it is looked at. A notice, never a lock.
create table strategy.presence (
  plan_id   bigint not null,
  chapter   text not null,
  member_id bigint not null references member.member on delete cascade,
  seen_at   timestamptz not null default now(),
  primary key (plan_id, chapter, member_id),
  foreign key (plan_id, chapter) references strategy.chapter on delete cascade
);
