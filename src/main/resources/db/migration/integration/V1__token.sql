create schema integration;

create table integration.token (
  id           bigint generated always as identity primary key,
  member_id    bigint not null references member.member on delete cascade,
  token_hash   bytea not null unique,
  name         text not null check (length(name) between 1 and 80),
  scope        text not null check (scope in ('READ', 'WRITE')),
  created_at   timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at   timestamptz
);
create index token_member on integration.token (member_id, created_at desc);

create table integration.idempotency (
  member_id   bigint not null references member.member on delete cascade,
  key         text not null check (length(key) between 1 and 200),
  request     bytea not null,
  status      int,
  location    text,
  body        bytea,
  created_at  timestamptz not null default now(),
  primary key (member_id, key)
);
create index idempotency_age on integration.idempotency (created_at);
