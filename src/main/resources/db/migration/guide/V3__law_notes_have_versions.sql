-- What the laws mean, with every version of each note. The laws themselves and their sections come with the product.
create table guide.law_note (
  key        text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  created_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  declined   text
);
comment on column guide.law_note.removed_at is 'Since when it is not shown; only where nothing leans on it.';
comment on column guide.law_note.declined is 'What the product says, as a hash, where editors have said no to it.';

create table guide.law_note_version (
  note_key     text not null references guide.law_note on delete cascade,
  number       integer not null check (number > 0),
  content      jsonb not null,
  shipped      text,
  note         text not null default '' check (length(note) <= 2000),
  published_at timestamptz not null default now(),
  published_by bigint references member.member on delete set null,
  primary key (note_key, number)
);
comment on column guide.law_note_version.shipped is 'The hash of what the product says, where it is that word by word; null where it is in editors'' own words.';

-- That somebody held a note against the law's text: editors, or those who make the product.
create table guide.law_note_check (
  id         bigint generated always as identity primary key,
  note_key   text not null references guide.law_note on delete cascade,
  checked    date not null,
  checked_by bigint references member.member on delete set null,
  unique (note_key, checked)
);

create trigger law_note_version_stays before update on guide.law_note_version for each row
  when ((old.note_key, old.number, old.content, old.shipped, old.note, old.published_at)
        is distinct from (new.note_key, new.number, new.content, new.shipped, new.note, new.published_at))
  execute function guide.keep_version();
