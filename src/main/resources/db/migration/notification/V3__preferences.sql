-- By what a member wants to hear for each reason, where it differs from what the program proposes.
create table notification.preference (
  member_id bigint not null references member.member on delete cascade,
  reason    text not null,
  shown     boolean not null,
  mail      text not null check (mail in ('NEVER', 'AT_ONCE', 'DAILY', 'WEEKLY')),
  push      boolean not null,
  primary key (member_id, reason)
);
comment on column notification.preference.shown is 'Whether it is shown in the application.';

-- When a member wants to be left alone; who has no row has the defaults.
create table notification.pace (
  member_id      bigint primary key references member.member on delete cascade,
  quiet_from     time not null default '20:00',
  quiet_to       time not null default '07:00',
  quiet_days     boolean not null default true,
  urgent_through boolean not null default true,
  away_from      date,
  away_to        date,
  stand_in       bigint references member.member on delete set null,
  push_ready     boolean not null default false,
  check (away_from <= away_to),
  check ((away_from is null) = (away_to is null)),
  check (stand_in <> member_id)
);
comment on column notification.pace.quiet_from is 'Time of day in Oslo; the same as quiet_to means no quiet hours.';
comment on column notification.pace.quiet_days is 'Whether weekends and public holidays are quiet.';
comment on column notification.pace.away_from is 'Out of office from the first day to the last, both quiet.';
comment on column notification.pace.push_ready is 'Whether a device takes push messages.';
create index pace_away on notification.pace (away_to) where away_to is not null;

-- Who has a page of ours before the eyes now: the first channel is the page then.
create table notification.presence (
  member_id  bigint primary key references member.member on delete cascade,
  until      timestamptz not null
);

-- What goes out of the house for a notice, made with it.
create table notification.delivery (
  id         bigint generated always as identity primary key,
  notice_id  bigint not null references notification.notice on delete cascade,
  member_id  bigint not null references member.member on delete cascade,
  channel    text not null check (channel in ('MAIL', 'DAILY', 'WEEKLY', 'PUSH')),
  due_at     timestamptz not null,
  sent_at    timestamptz,
  dropped_at timestamptz,
  told       bigint
);
comment on column notification.delivery.told is 'The newest event that was handed over: what comes later is told of next time.';
create unique index delivery_once on notification.delivery (notice_id, channel) where sent_at is null and dropped_at is null;
create index delivery_due on notification.delivery (channel, due_at, id) where sent_at is null and dropped_at is null;
create index delivery_member on notification.delivery (member_id, channel, due_at) where sent_at is null and dropped_at is null;
create index delivery_notice on notification.delivery (notice_id, channel, sent_at);
