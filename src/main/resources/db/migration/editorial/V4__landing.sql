create table editorial.landing (
  tag_id       bigint primary key references taxonomy.tag on delete cascade,
  body_nb      text not null default '' check (length(body_nb) <= 20000),
  body_nn      text not null default '' check (length(body_nn) <= 20000),
  body_en      text not null default '' check (length(body_en) <= 20000),
  html_nb      text not null default '',
  html_nn      text not null default '',
  html_en      text not null default '',
  html_version int not null,
  version      int not null,
  updated_at   timestamptz not null default now()
);

-- Every version, also of pages that have been taken away again.
create table editorial.landing_revision (
  tag_id     bigint not null references taxonomy.tag on delete cascade,
  version    int not null,
  editor_id  bigint not null references member.member,
  body_nb    text not null,
  body_nn    text not null,
  body_en    text not null,
  created_at timestamptz not null default now(),
  primary key (tag_id, version)
);
