-- What one has typed into the form for a reply but not sent yet, so that a crash loses nothing.
create table contribution.reply_draft (
  member_id       bigint not null references member.member on delete cascade,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  parent_id       bigint references contribution.reply on delete cascade,
  body            text not null check (length(body) between 1 and 200000),
  created_at      timestamptz not null default now()
);
create unique index reply_draft_once on contribution.reply_draft (member_id, contribution_id, coalesce(parent_id, 0));
comment on column contribution.reply_draft.parent_id is 'The reply that is to be answered, or null for the contribution itself.';
