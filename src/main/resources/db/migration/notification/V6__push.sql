-- The browsers on which members take push messages, as the browser says it (W3C Push API).
create table notification.device (
  id         bigint generated always as identity primary key,
  member_id  bigint not null references member.member on delete cascade,
  name       text not null check (length(name) <= 60),
  endpoint   text not null unique check (length(endpoint) <= 1000),
  key        text not null,
  auth       text not null,
  created_at timestamptz not null default now()
);
comment on column notification.device.endpoint is 'Where the push service of the browser''s maker takes messages for it.';
create index device_member on notification.device (member_id, created_at desc);

-- Messages on their way there.
create table notification.push_message (
  id        bigint generated always as identity primary key,
  device_id bigint not null references notification.device on delete cascade,
  topic     text not null,
  urgent    boolean not null,
  content   text not null,
  tries     integer not null default 0,
  due_at    timestamptz not null,
  made_at   timestamptz not null
);
create index push_message_due on notification.push_message (due_at, id);
create index push_message_device on notification.push_message (device_id);

-- By which the push services know this installation; one pair, because browsers are bound to it.
create table notification.push_key (
  id      boolean primary key default true check (id),
  private bytea not null,
  public  bytea not null
);
