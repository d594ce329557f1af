create schema operation;

-- A database holds either a real community or the sample one, for good: sample members sign in without proof of who they are.
create table operation.community (
  only_one  boolean primary key default true check (only_one),
  kind      text not null check (kind in ('REAL', 'SAMPLE')),
  filled_at timestamptz
);
comment on column operation.community.filled_at is 'When the sample members and their contributions had all been taken in.';
