create schema journal;

-- What has changed, noted in the transaction that changed it: what is kept elsewhere (the search index) is made anew from
-- the tables, so an entry says only which row it was. Readers follow by transaction: all entries of transactions that are
-- older than the oldest one still under way are there.
create table journal.entry (
  xact xid8 not null default pg_current_xact_id(),
  id   bigint generated always as identity,
  sort text not null,
  ref  text not null,
  at   timestamptz not null default now(),
  primary key (xact, id)
);
create index entry_at on journal.entry (at);
