create table contribution.contribution_like (
  contribution_id bigint not null references contribution.contribution on delete cascade,
  member_id       bigint not null references member.member on delete cascade,
  created_at      timestamptz not null default now(),
  primary key (contribution_id, member_id)
);

create table contribution.reply_like (
  reply_id   bigint not null references contribution.reply on delete cascade,
  member_id  bigint not null references member.member on delete cascade,
  created_at timestamptz not null default now(),
  primary key (reply_id, member_id)
);

create table contribution.rating (
  contribution_id bigint not null references contribution.contribution on delete cascade,
  member_id       bigint not null references member.member on delete cascade,
  value           int not null check (value between 1 and 5),
  updated_at      timestamptz not null default now(),
  primary key (contribution_id, member_id)
);

create table contribution.bookmark (
  member_id       bigint not null references member.member on delete cascade,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  folder          text not null default '' check (length(folder) <= 60),
  note            text not null default '' check (length(note) <= 1000),
  created_at      timestamptz not null default now(),
  primary key (member_id, contribution_id)
);
create index bookmark_folder on contribution.bookmark (member_id, folder, created_at desc, contribution_id desc);

create table contribution.follow (
  member_id       bigint not null references member.member on delete cascade,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  created_at      timestamptz not null default now(),
  primary key (member_id, contribution_id)
);
create index follow_contribution on contribution.follow (contribution_id);

create table contribution.mention (
  member_id       bigint not null references member.member on delete cascade,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  reply_id        bigint references contribution.reply on delete cascade,
  created_at      timestamptz not null default now()
);
create unique index mention_once on contribution.mention (member_id, contribution_id, coalesce(reply_id, 0));
create index mention_contribution on contribution.mention (contribution_id);
create index mention_reply on contribution.mention (reply_id);

-- One row per member and contribution: enough to know what is new, and how many have read.
create table contribution.visit (
  member_id       bigint not null references member.member on delete cascade,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  first_at        timestamptz not null,
  last_at         timestamptz not null,
  primary key (member_id, contribution_id)
);
create index visit_contribution on contribution.visit (contribution_id, last_at);

create table contribution.attachment (
  file_id         uuid primary key references file.file,
  uploader_id     bigint not null references member.member,
  contribution_id bigint references contribution.contribution on delete cascade,
  reply_id        bigint references contribution.reply on delete cascade,
  alt             text not null default '',
  created_at      timestamptz not null default now()
);
comment on table contribution.attachment is 'Readable by the uploader until it is tied to a contribution; from then by those who may read that.';
create index attachment_contribution on contribution.attachment (contribution_id);
create index attachment_reply on contribution.attachment (reply_id);
