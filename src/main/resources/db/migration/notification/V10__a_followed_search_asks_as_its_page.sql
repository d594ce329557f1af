-- A search that is followed asks for as many of its words as its page does, and for what else is chosen there.
alter table notification.following
  add column least    int not null default 0 check (least >= 0),
  add column must     text[] not null default '{}',
  add column entry    text check (entry in ('CONTRIBUTION', 'REPLY', 'FILE')),
  add column answered boolean;
update notification.following set least = cardinality(words) where words <> '{}';
comment on column notification.following.words is 'Stems, as the search knows them.';
comment on column notification.following.least is 'How many of the words must be there.';
comment on column notification.following.must is 'Stems of what stood in quotation marks: all must be there.';
comment on column notification.following.entry is 'Where the words must stand: in a contribution, in a reply, or where a file is; null for anywhere.';
comment on column notification.following.answered is 'Whether it is to be a question with an accepted answer, or one without; null for either.';

-- A poll ends once.
create unique index event_poll_closed on notification.event (contribution_id) where kind = 'POLL_CLOSED';
