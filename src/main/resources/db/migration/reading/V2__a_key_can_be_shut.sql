-- Who wants no feeds shuts them: the row stays and says so, else the next look at the page would make a new key.
alter table reading.feed_key
  alter column key drop not null,
  add column used_on date;
comment on column reading.feed_key.key is 'Null when the member has shut all feeds.';
comment on column reading.feed_key.used_on is 'The last day on which it opened a feed.';
