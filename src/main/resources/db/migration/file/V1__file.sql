create schema file;

create table file.file (
  id          uuid primary key,
  name        text not null check (length(name) between 1 and 200),
  media_type  text not null,
  size        bigint not null check (size >= 0),
  sha256      text not null,
  width       int,
  height      int,
  created_at  timestamptz not null default now()
);
comment on table file.file is 'What is stored in the data folder under the id; who may read it is said by the module that refers to it.';
