-- A re-tagging is gone on with whether anybody looks or not, and tells how far it has come without being counted.
alter table contribution.retagging
  add column reason   text not null default '',
  add column total    int not null default 0,
  add column done     int not null default 0,
  add column changed  int not null default 0,
  add column finished boolean not null default false;
update contribution.retagging r
   set total = (select count(*) from contribution.retag_target t where t.change_id = r.change_id),
       done = (select count(*) from contribution.retag_target t where t.change_id = r.change_id and t.done),
       changed = (select count(distinct m.contribution_id) from contribution.tag_move m where m.change_id = r.change_id),
       finished = not exists (select 1 from contribution.retag_target t where t.change_id = r.change_id and not t.done);
comment on column contribution.retagging.reason is 'For those who read the versions.';
create index retagging_going on contribution.retagging (change_id) where not finished and not stopped;
