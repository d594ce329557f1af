create table organisation.bundled_register (
  only_row boolean primary key default true check (only_row),
  checksum text not null,
  taken_at timestamptz not null default now()
);
comment on table organisation.bundled_register is
  'Which of the files that come with the product was taken in last, so that a start with the same one costs nothing.';
