-- When an expert of a panel can be talked to: on a weekday of every week, or on one day. Norwegian time.
create table expert.booking_hours (
  id         bigint generated always as identity primary key,
  panel_id   bigint not null references expert.panel on delete cascade,
  member_id  bigint not null references member.member on delete cascade,
  weekday    int check (weekday between 1 and 7),
  day        date,
  opens      time not null,
  closes     time not null check (closes > opens),
  minutes    int not null check (minutes between 10 and 120),
  way        text not null check (way in ('ONLINE', 'PHONE')),
  place      text not null check (length(place) between 1 and 300),
  created_at timestamptz not null default now(),
  ended_at   timestamptz,
  check ((weekday is null) <> (day is null))
);
comment on column expert.booking_hours.place is 'Address of the meeting, or the number to call: only who has booked sees it.';
create index booking_hours_panel on expert.booking_hours (panel_id) where ended_at is null;
create index booking_hours_member on expert.booking_hours (member_id) where ended_at is null;

-- A time that a member has booked. What was cancelled stays, so that calendars can be told.
create table expert.booking (
  id           bigint generated always as identity primary key,
  uid          uuid not null unique default gen_random_uuid(),
  panel_id     bigint not null references expert.panel on delete cascade,
  host_id      bigint not null references member.member on delete cascade,
  guest_id     bigint not null references member.member on delete cascade check (guest_id <> host_id),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  way          text not null check (way in ('ONLINE', 'PHONE')),
  place        text not null,
  subject      text not null check (length(subject) between 1 and 150),
  note         text not null default '' check (length(note) <= 2000),
  sequence     int not null default 0,
  form_key     uuid,
  created_at   timestamptz not null default now(),
  reminded_at  timestamptz,
  cancelled_at timestamptz,
  cancelled_by bigint references member.member on delete set null,
  reason       text not null default '' check (length(reason) <= 500),
  unique (guest_id, form_key),
  -- Of two who want the same time at once, one gets it.
  constraint booking_once exclude using gist (int8range(host_id, host_id, '[]') with &&, tstzrange(starts_at, ends_at) with &&)
    where (cancelled_at is null)
);
comment on column expert.booking.sequence is 'Counts what calendars are told of: each change is one more.';
comment on column expert.booking.reminded_at is 'When both were reminded, or when it was too late for that.';
create index booking_host on expert.booking (host_id, starts_at);
create index booking_guest on expert.booking (guest_id, starts_at);
create index booking_soon on expert.booking (starts_at) where cancelled_at is null;

create table expert.calendar_key (
  member_id  bigint primary key references member.member on delete cascade,
  key        text unique check (length(key) >= 20),
  created_at timestamptz not null default now()
);
comment on table expert.calendar_key is
  'The secret in the address of a member''s calendar. It is stored as it is, because the member must be able to see the address again; it opens nothing else.';
comment on column expert.calendar_key.key is 'Null when the member has shut it.';
