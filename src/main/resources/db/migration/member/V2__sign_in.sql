create table member.sign_in_token (
  token_hash bytea primary key,
  email      text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sign_in_token_expiry on member.sign_in_token (expires_at);

create table member.invitation (
  email           text primary key check (email = lower(email)),
  organisation_id bigint not null references organisation.organisation,
  role            text not null default 'MEMBER',
  speaks_as       text not null default 'EMPLOYEE',
  invited_by      bigint references member.member,
  invited_at      timestamptz not null default now(),
  accepted_at     timestamptz
);
comment on table member.invitation is 'Lets an address outside the verified domains sign in; the sign-in link itself goes by e-mail as for everybody.';
