-- Files from before have no row here: they are looked for.
create table file.text (
  file_id       uuid primary key references file.file on delete cascade,
  content       text check (length(content) <= 500000),
  pages         int check (pages > 0),
  version       int not null default 0,
  extracted_at  timestamptz,
  tries         int not null default 0,
  next_try_at   timestamptz default now(),
  failure       text
);
comment on table file.text is 'What stands in a document. While next_try_at is set it waits to be read, or to be read anew; failure says why the last try failed.';

create index text_waiting on file.text (next_try_at) where next_try_at is not null;

-- The published view: the words of documents that have been read.
create view file.text_of as
select t.file_id, t.content, t.pages, t.extracted_at
  from file.text t
 where t.content is not null;
