create schema guide;

-- Guides by which a municipality makes a plan, chapter by chapter. What a version says is one document, in both written
-- standards; once published it stays as it is, because plans refer to it.
create table guide.guide (
  key        text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  created_at timestamptz not null default clock_timestamp(),
  created_by bigint references member.member on delete set null,
  retired_at timestamptz,
  declined   integer
);
comment on column guide.guide.created_by is 'Null where the guide came with the product, or its author is gone.';
comment on column guide.guide.retired_at is 'Since when no plan is begun with it.';
comment on column guide.guide.declined is 'The latest version of the product''s own that editors said no to.';

create table guide.version (
  guide_key    text not null references guide.guide,
  number       integer not null check (number > 0),
  content      jsonb not null,
  checked      date not null,
  shipped      integer,
  own          boolean not null,
  note         text not null default '' check (length(note) <= 2000),
  published_at timestamptz not null default now(),
  published_by bigint references member.member on delete set null,
  primary key (guide_key, number)
);
comment on column guide.version.shipped is 'The version of the product''s own that it holds, word by word or as what it began with.';
comment on column guide.version.own is 'Whether editors have put it in their own words; then no newer one of the product takes its place unasked.';

create function guide.keep_version() returns trigger language plpgsql as $$
begin
  raise exception 'version % is published and stays as it is', old.number;
end $$;

create trigger version_stays before update on guide.version for each row
  when ((old.guide_key, old.number, old.content, old.checked, old.shipped, old.own, old.note, old.published_at)
        is distinct from (new.guide_key, new.number, new.content, new.checked, new.shipped, new.own, new.note, new.published_at))
  execute function guide.keep_version();
