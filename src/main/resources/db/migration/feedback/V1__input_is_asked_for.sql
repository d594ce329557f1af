create schema feedback;

-- How much an expert's word weighs beside anybody else's. A row is a version; it is never changed.
create table feedback.expert_weight (
  version int primary key check (version > 0),
  weight  numeric(3, 1) not null check (weight between 1 and 10),
  reason  text not null default '' check (length(reason) <= 300),
  set_by  bigint references member.member on delete set null,
  set_at  timestamptz not null default now()
);
comment on column feedback.expert_weight.set_by is 'Null for the one that comes along.';
insert into feedback.expert_weight (version, weight) values (1, 2);

-- Input that somebody asks for on a contribution, with the text as it was then: those who are asked read that and no other.
create table feedback.request (
  id              bigint generated always as identity primary key,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  asker_id        bigint not null references member.member on delete cascade,
  version         int not null check (version > 0),
  title           text not null,
  body            text not null,
  html            text not null,
  html_version    int not null,
  question        text not null default '' check (length(question) <= 2000),
  named           boolean not null,
  expert_weight   int not null references feedback.expert_weight,
  created_at      timestamptz not null,
  closes_at       timestamptz not null check (closes_at > created_at),
  half_due_at     timestamptz,
  last_due_at     timestamptz,
  closed_at       timestamptz,
  called_off_at   timestamptz,
  outcome         text not null default '' check (length(outcome) <= 2000),
  form_key        uuid,
  unique (asker_id, form_key)
);
comment on column feedback.request.version is 'Of the contribution, when input was asked for.';
comment on column feedback.request.named is 'Whether others than the one who asks see who has said what.';
comment on column feedback.request.half_due_at is 'When to remind at half time; null when that is done or not meant.';
comment on column feedback.request.last_due_at is 'When to remind for the last time; null when that is done or not meant.';
comment on column feedback.request.called_off_at is 'Taken back: then it is as if it had not been sent.';
create index request_contribution on feedback.request (contribution_id, id desc);
create index request_open on feedback.request (closes_at) where closed_at is null and called_off_at is null;
create index request_reminding on feedback.request (least(half_due_at, last_due_at))
  where closed_at is null and called_off_at is null;

create table feedback.criterion (
  id         bigint generated always as identity primary key,
  request_id bigint not null references feedback.request on delete cascade,
  position   int not null,
  name       text not null check (length(name) between 1 and 80),
  weight     int not null check (weight between 0 and 100),
  unique (request_id, position)
);
comment on column feedback.criterion.weight is '0: it is told of, and does not count in all.';

create table feedback.invited (
  request_id  bigint not null references feedback.request on delete cascade,
  member_id   bigint not null references member.member on delete cascade,
  draft       text check (length(draft) <= 400000),
  declined_at timestamptz,
  declined    text not null default '' check (length(declined) <= 500),
  answered_at timestamptz,
  changed_at  timestamptz,
  expert      boolean not null default false,
  primary key (request_id, member_id)
);
comment on column feedback.invited.draft is 'What has been typed and not sent, as a browser sends it.';
comment on column feedback.invited.expert is 'Whether the member was an expert when the answer was sent.';
create index invited_member on feedback.invited (member_id, request_id desc);

-- No row: the member does not know.
create table feedback.score (
  criterion_id bigint not null references feedback.criterion on delete cascade,
  member_id    bigint not null references member.member on delete cascade,
  request_id   bigint not null references feedback.request on delete cascade,
  value        int not null check (value between 1 and 5),
  primary key (criterion_id, member_id)
);
create index score_request on feedback.score (request_id);

create table feedback.remark (
  id         bigint generated always as identity primary key,
  request_id bigint not null,
  member_id  bigint not null,
  quote      text check (length(quote) between 1 and 1000),
  before     text not null default '' check (length(before) <= 100),
  after      text not null default '' check (length(after) <= 100),
  body       text not null check (length(body) between 1 and 10000),
  whole      boolean not null default false,
  created_at timestamptz not null default now(),
  verdict    text check (verdict in ('TAKEN', 'PARTLY', 'NOT')),
  why        text not null default '' check (length(why) <= 1000),
  decided_at timestamptz,
  foreign key (request_id, member_id) references feedback.invited on delete cascade,
  check ((verdict is null) = (decided_at is null))
);
comment on column feedback.remark.quote is 'The words of the text that it is about, or null.';
comment on column feedback.remark.whole is 'Said of all of the text, once by each.';
comment on column feedback.remark.verdict is 'What the one who asked has made of it: the log.';
create index remark_request on feedback.remark (request_id, id);
create index remark_member on feedback.remark (member_id, request_id);
create unique index remark_whole on feedback.remark (request_id, member_id) where whole;

-- The one rule for who reads what is asked about without reading the place it comes from: those who were asked, as long as
-- it is neither called off nor taken away by a host. Published: what is told to them goes by it too.
create view feedback.asked as
select i.request_id, i.member_id, i.answered_at is not null as answered, i.declined_at is not null as declined
  from feedback.invited i
  join feedback.request r on r.id = i.request_id
 where r.called_off_at is null
   and not exists (select 1 from contribution.withdrawn w
                    where w.contribution_id = r.contribution_id and w.reply_id is null);

-- Published: what is asked about, by whom.
create view feedback.requested as
select r.id, r.contribution_id, r.asker_id, r.title, r.closed_at, r.outcome
  from feedback.request r
 where r.called_off_at is null;
