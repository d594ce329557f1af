-- Whether what a contribution says still holds: when somebody last checked it, and that it may be out of date. It lies beside
-- the contribution, whose row is written anew with every reply and like; most contributions have none.
create table contribution.soundness (
  contribution_id bigint primary key references contribution.contribution on delete cascade,
  checked_at      timestamptz,
  outdated_at     timestamptz,
  newer_id        bigint references contribution.contribution on delete set null,
  asking          boolean not null default false,
  check (newer_id <> contribution_id),
  check (newer_id is null or outdated_at is not null)
);
comment on column contribution.soundness.newer_id is 'What one should read instead. Who may not read it is not told of it.';
comment on column contribution.soundness.asking is 'Whether whoever reads it is asked.';
create index soundness_newer on contribution.soundness (newer_id) where newer_id is not null;
create index soundness_outdated on contribution.soundness (outdated_at desc, contribution_id desc) where outdated_at is not null;

-- The published view.
create view contribution.sound as
select s.contribution_id, s.checked_at, s.outdated_at, s.newer_id, s.asking
  from contribution.soundness s;
