create schema editorial;

create table editorial.faq (
  id           bigint generated always as identity primary key,
  question_id  bigint unique references contribution.contribution on delete cascade,
  answer_id    bigint references contribution.reply on delete set null,
  space_id     bigint not null references space.space,
  title        text not null check (length(title) between 1 and 200),
  answer       text not null check (length(answer) between 1 and 20000),
  html         text not null,
  html_version int not null,
  follows      boolean not null,
  source       text not null default 'CURRENT' check (source in ('CURRENT', 'CHANGED', 'UNACCEPTED', 'GONE')),
  taken_title  text not null default '',
  taken_answer text not null default '',
  taken_tags   bigint[] not null default '{}',
  changed_at   timestamptz,
  position     int not null,
  helped       int not null default 0 check (helped >= 0),
  unhelped     int not null default 0 check (unhelped >= 0),
  version      int not null default 1,
  created_by   bigint not null references member.member,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  removed_at   timestamptz,
  check (follows = false or question_id is not null)
);
comment on column editorial.faq.space_id is 'Of the question; the network where editors wrote the entry themselves.';
comment on column editorial.faq.follows is 'Whether it takes its words from the source, until an editor gives it others.';
comment on column editorial.faq.source is
  'CURRENT: what was taken from the question and its accepted answer is what stands there. CHANGED: something else stands there now. UNACCEPTED: no answer is accepted any longer. GONE: question or answer is withdrawn; then nobody sees the entry.';
comment on column editorial.faq.taken_tags is 'Numbers of the tags that the question had when it was taken.';
create index faq_place on editorial.faq (position, id);
create index faq_used on editorial.faq (helped, id);

create table editorial.faq_tag (
  faq_id bigint not null references editorial.faq on delete cascade,
  tag_id bigint not null references taxonomy.tag on delete cascade,
  primary key (faq_id, tag_id)
);
create index faq_tag_tag on editorial.faq_tag (tag_id, faq_id);

create table editorial.faq_vote (
  faq_id    bigint not null references editorial.faq on delete cascade,
  member_id bigint not null references member.member on delete cascade,
  helpful   boolean not null,
  at        timestamptz not null default now(),
  primary key (faq_id, member_id)
);

-- The published view: entries that can be read. Access is asked of space.reader.
create view editorial.faq_entry as
select f.id, f.question_id, f.answer_id, f.space_id, f.title, f.answer, f.html, f.html_version, f.position, f.helped,
       f.unhelped, f.updated_at,
       array(select t.tag_id from editorial.faq_tag t where t.faq_id = f.id order by t.tag_id) as tag_ids
  from editorial.faq f
 where f.removed_at is null
   and f.source <> 'GONE'
   and (f.question_id is null or exists (select 1 from contribution.published p where p.id = f.question_id));
