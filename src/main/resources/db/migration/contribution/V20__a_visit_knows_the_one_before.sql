-- What is new is what came after the visit before this one, also when the page is loaded again a minute later.
alter table contribution.visit add column before_at timestamptz;
comment on column contribution.visit.before_at is
  'When the visit before the last one ended; page loads less than half an hour apart are one visit.';
