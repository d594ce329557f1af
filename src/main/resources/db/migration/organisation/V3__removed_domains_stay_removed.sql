-- An administrator's removal is kept as a row, so that the next import of the register does not bring the domain back.
alter table organisation.email_domain add column removed_at timestamptz;
comment on column organisation.email_domain.removed_at is
  'Set when an administrator took the domain away; it verifies nobody then.';
