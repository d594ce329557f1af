create schema reading;

create table reading.feed_key (
  member_id  bigint primary key references member.member on delete cascade,
  key        text not null unique check (length(key) >= 20),
  created_at timestamptz not null default now()
);
comment on table reading.feed_key is
  'The secret in a member''s feed addresses. It is stored as it is, because the member must be able to see the addresses again; it opens nothing but feeds.';
