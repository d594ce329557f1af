-- A tag that one has begun to propose in a change that is not saved yet.
alter table contribution.unfinished_change
  add column proposed_name  text not null default '',
  add column proposed_facet text not null default '',
  add column proposed_why   text not null default '';
