-- The words of a contribution that a reply is about, as they stood when it was written. What is rendered stays as it is: the
-- place is found again when the page is shown.
create table contribution.passage (
  reply_id        bigint primary key references contribution.reply on delete cascade,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  quote           text not null check (length(quote) between 1 and 1000),
  before          text not null check (length(before) <= 100),
  after           text not null check (length(after) <= 100),
  version         int not null check (version > 0)
);
create index passage_of on contribution.passage (contribution_id, reply_id);
comment on column contribution.passage.version is 'Of the contribution, when the words were read in it.';

alter table contribution.reply_draft
  add column quote        text not null default '' check (length(quote) <= 1000),
  add column quote_before text not null default '' check (length(quote_before) <= 200);
