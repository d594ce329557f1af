create schema expert;

-- Experts of one subject who promise to answer in so many minutes of working time.
create table expert.panel (
  id              bigint generated always as identity primary key,
  slug            text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name_nb         text not null check (length(name_nb) between 1 and 80),
  name_nn         text not null check (length(name_nn) between 1 and 80),
  name_en         text not null check (length(name_en) between 1 and 80),
  about_nb        text not null default '' check (length(about_nb) <= 1000),
  about_nn        text not null default '' check (length(about_nn) <= 1000),
  about_en        text not null default '' check (length(about_en) <= 1000),
  lead_id         bigint references member.member on delete set null,
  promise_minutes int not null check (promise_minutes between 15 and 30000),
  created_at      timestamptz not null default now(),
  retired_at      timestamptz
);
comment on column expert.panel.promise_minutes is 'Working time. A question keeps the promise that held when it was asked.';

create table expert.panel_tag (
  panel_id bigint not null references expert.panel on delete cascade,
  tag_id   bigint not null references taxonomy.tag on delete cascade,
  primary key (panel_id, tag_id)
);
create index panel_tag_tag on expert.panel_tag (tag_id);

create table expert.panel_member (
  panel_id  bigint not null references expert.panel on delete cascade,
  member_id bigint not null references member.member on delete cascade,
  joined_at timestamptz not null default now(),
  primary key (panel_id, member_id)
);
create index panel_member_member on expert.panel_member (member_id);

-- Norwegian time; a day may have several.
create table expert.panel_hours (
  panel_id bigint not null references expert.panel on delete cascade,
  weekday  int not null check (weekday between 1 and 7),
  opens    time not null,
  closes   time not null check (closes > opens),
  primary key (panel_id, weekday, opens)
);

-- The days between, weeks in July: public holidays are known without.
create table expert.panel_closed (
  panel_id bigint not null references expert.panel on delete cascade,
  day      date not null,
  reason   text not null default '' check (length(reason) <= 200),
  primary key (panel_id, day)
);

create table expert.absence (
  id        bigint generated always as identity primary key,
  member_id bigint not null references member.member on delete cascade,
  from_day  date not null,
  to_day    date not null check (to_day >= from_day),
  reason    text not null default '' check (length(reason) <= 200),
  unique (member_id, from_day, to_day)
);
create index absence_member on expert.absence (member_id, to_day);

-- A question that asks for an expert: one row, whatever becomes of it.
create table expert.request (
  contribution_id bigint primary key references contribution.contribution on delete cascade,
  panel_id        bigint references expert.panel,
  organisation_id bigint not null references organisation.organisation,
  asker_id        bigint not null references member.member on delete cascade,
  state           text not null check (state in ('OPEN', 'WAITING', 'ANSWERED', 'RETURNED', 'WITHDRAWN')),
  confidential    boolean not null default false,
  asked_at        timestamptz not null,
  promise_minutes int not null check (promise_minutes > 0),
  running_since   timestamptz,
  used_seconds    int not null default 0 check (used_seconds >= 0),
  left_minutes    int check (left_minutes >= 0),
  due_at          timestamptz,
  half_at         timestamptz,
  reminded_at     timestamptz,
  escalated       int not null default 0 check (escalated between 0 and 2),
  next_at         timestamptz,
  holder_id       bigint references member.member on delete set null,
  asked_back_id   bigint references contribution.reply on delete set null,
  answered_at     timestamptz,
  answer_id       bigint references contribution.reply on delete set null,
  kept            boolean,
  price_oere      int check (price_oere >= 0),
  check ((state = 'OPEN') = (running_since is not null)),
  check (state <> 'OPEN' or due_at is not null),
  check (state <> 'WAITING' or due_at is null),
  check (state <> 'ANSWERED' or (answered_at is not null and kept is not null))
);
comment on column expert.request.panel_id is 'Null: the hosts see to it.';
comment on column expert.request.running_since is 'Since when the clock goes; null while it stands.';
comment on column expert.request.used_seconds is 'Working time that had gone by when the clock was stopped last.';
comment on column expert.request.left_minutes is 'What is left while the clock stands.';
comment on column expert.request.half_at is 'When half of the time is gone, as long as the clock goes.';
comment on column expert.request.next_at is 'When the clock has something to do next: remind, escalate, say that it is late.';
comment on column expert.request.escalated is '1: another member was asked to see to it; 2: the lead was.';
comment on column expert.request.kept is 'False as soon as the due time has gone by without an answer, and for good.';
comment on column expert.request.price_oere is 'What the asker has said yes to where no agreement covered it.';
create index request_queue on expert.request (panel_id, due_at, contribution_id) where state in ('OPEN', 'WAITING');
create index request_holder on expert.request (holder_id, due_at, contribution_id) where state in ('OPEN', 'WAITING');
create index request_next on expert.request (next_at) where state = 'OPEN' and next_at is not null;
create index request_asked on expert.request (asked_at desc, contribution_id desc);
create index request_panel on expert.request (panel_id, asked_at desc);
create index request_organisation on expert.request (organisation_id, asked_at desc);
create index request_asker on expert.request (asker_id);

-- What has happened to it. A due time is never moved without a line here.
create table expert.request_log (
  id              bigint generated always as identity primary key,
  contribution_id bigint not null references expert.request on delete cascade,
  at              timestamptz not null,
  actor_id        bigint references member.member on delete set null,
  what            text not null,
  to_id           bigint references member.member on delete set null,
  note            text not null default '' check (length(note) <= 1000),
  due_before      timestamptz,
  due_after       timestamptz
);
comment on column expert.request_log.actor_id is 'Null: the clock.';
create index request_log_request on expert.request_log (contribution_id, id);

-- What the panel writes together before it is an answer.
create table expert.draft (
  contribution_id bigint primary key references expert.request on delete cascade,
  body            text not null check (length(body) <= 200000),
  version         int not null default 1,
  edited_by       bigint references member.member on delete set null,
  edited_at       timestamptz not null
);

-- What another expert thinks: read by the panel only.
create table expert.opinion (
  id              bigint generated always as identity primary key,
  contribution_id bigint not null references expert.request on delete cascade,
  asked_by        bigint not null references member.member on delete cascade,
  asked_of        bigint not null references member.member on delete cascade,
  question        text not null default '' check (length(question) <= 1000),
  asked_at        timestamptz not null,
  note            text not null default '' check (length(note) <= 10000),
  given_at        timestamptz,
  unique (contribution_id, asked_of)
);
create index opinion_of on expert.opinion (asked_of, asked_at) where given_at is null;

-- Published: what was promised and what came of it.
create view expert.promise as
select r.contribution_id, r.panel_id, r.organisation_id, r.asker_id, r.asked_at, r.answered_at, r.kept, r.confidential,
       r.promise_minutes, r.state, r.price_oere, r.due_at
  from expert.request r;

-- Published: who answers in which panel, and has not left the community.
create view expert.panelist as
select m.panel_id, m.member_id
  from expert.panel_member m
  join expert.panel p on p.id = m.panel_id and p.retired_at is null
  join member.expert x on x.member_id = m.member_id
  join member.profile f on f.id = m.member_id and f.active;
