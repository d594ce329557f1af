-- What has happened that somebody may want to hear of, written with it in one transaction.
create table notification.event (
  id              bigint generated always as identity primary key,
  kind            text not null,
  thread          text not null,
  actor_id        bigint references member.member on delete cascade,
  to_id           bigint references member.member on delete cascade,
  contribution_id bigint references contribution.contribution on delete cascade,
  reply_id        bigint references contribution.reply on delete cascade,
  space_id        bigint references space.space on delete cascade,
  subject_id      bigint,
  title           text not null default '',
  words           text[],
  at              timestamptz not null default now(),
  gone_at         timestamptz,
  done_at         timestamptz
);
comment on column notification.event.thread is 'Address of the thing that it is about: reading that is reading the notice.';
comment on column notification.event.to_id is 'The member whom it concerns, where it is one alone.';
comment on column notification.event.space_id is 'What must be readable, where it is no contribution; null where everybody may hear of it.';
comment on column notification.event.subject_id is 'Number of the tag, theme or entry that it is about.';
comment on column notification.event.words is 'Stems of the text, where somebody follows a search.';
comment on column notification.event.gone_at is 'Taken back, as a like.';
create index event_waiting on notification.event (id) where done_at is null;
create index event_contribution on notification.event (contribution_id, kind);
create index event_reply on notification.event (reply_id) where reply_id is not null;
create index event_at on notification.event (at);
-- A like that is taken back and given again is the same like; a theme begins once.
create unique index event_once on notification.event (kind, thread, coalesce(actor_id, 0), coalesce(reply_id, 0))
  where kind in ('ANSWER_ACCEPTED', 'CONTRIBUTION_LIKED', 'REPLY_LIKED', 'CONTRIBUTION_RATED', 'THEME_BEGUN', 'FAQ_PUBLISHED');

-- What a member is told: one open notice for each thread and reason, that grows until it is read.
create table notification.notice (
  id              bigint generated always as identity primary key,
  member_id       bigint not null references member.member on delete cascade,
  thread          text not null,
  reason          text not null,
  subject_id      bigint,
  contribution_id bigint references contribution.contribution on delete cascade,
  space_id        bigint references space.space on delete cascade,
  urgent          boolean not null,
  quiet           boolean not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  read_at         timestamptz,
  mail            text not null,
  push            boolean not null,
  fresh           bigint[] not null,
  changed         xid8 not null default pg_current_xact_id()
);
comment on column notification.notice.subject_id is 'What is followed, where that is the reason.';
comment on column notification.notice.quiet is 'Not shown in the application; it goes out by the channels alone.';
comment on column notification.notice.mail is 'What the member had chosen for the reason when it was last told of.';
comment on column notification.notice.fresh is 'The events that it was last told of; notice_event holds them all.';
comment on column notification.notice.changed is 'The transaction that changed it last, so that a stream can go on where it was cut.';
create unique index notice_open on notification.notice (member_id, thread, reason) where read_at is null;
create index notice_newest on notification.notice (member_id, updated_at desc, id desc);
create index notice_contribution on notification.notice (contribution_id);
create index notice_updated on notification.notice (updated_at);

-- One event, one notice for each member: the key makes twice impossible.
create table notification.notice_event (
  member_id bigint not null,
  event_id  bigint not null references notification.event on delete cascade,
  notice_id bigint not null references notification.notice on delete cascade,
  primary key (member_id, event_id)
);
create index notice_event_notice on notification.notice_event (notice_id, event_id);
create index notice_event_event on notification.notice_event (event_id);

-- The one rule for what may be shown and sent: it can still be read, and is not all taken back.
create view notification.visible as
select n.id, n.member_id, n.thread, n.reason, n.subject_id, n.contribution_id, n.urgent, n.quiet, n.created_at, n.updated_at,
       n.read_at, n.changed
  from notification.notice n
  left join contribution.published c on c.id = n.contribution_id
 where (n.contribution_id is null or c.id is not null)
   and (coalesce(c.space_id, n.space_id) is null
        or exists (select 1 from space.reader r
                    where r.space_id = coalesce(c.space_id, n.space_id) and r.member_id = n.member_id))
   and exists (select 1
                 from notification.notice_event h
                 join notification.event e on e.id = h.event_id and e.gone_at is null
                where h.notice_id = n.id
                  and (e.reply_id is null or exists (select 1 from contribution.said s where s.id = e.reply_id))
                  and (e.kind <> 'FAQ_PUBLISHED' or exists (select 1 from editorial.faq_entry f where f.id = e.subject_id))
                  and (e.kind <> 'THEME_BEGUN'
                       or exists (select 1 from editorial.theme_of_week t where t.id = e.subject_id)));

-- Every node hears whose notices have changed.
create function notification.tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('sk_notice', string_agg(m.member_id::text, ','))
     from (select d.member_id, (row_number() over (order by d.member_id)) / 500 as part
             from (select distinct c.member_id from changed c) d) m
    group by m.part;
  return null;
end $$;
create trigger notice_told_new after insert on notification.notice
  referencing new table as changed for each statement execute function notification.tell();
create trigger notice_told after update on notification.notice
  referencing new table as changed for each statement execute function notification.tell();
create trigger notice_told_gone after delete on notification.notice
  referencing old table as changed for each statement execute function notification.tell();
-- What is taken back changes what those who were told of it see.
create function notification.tell_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('sk_notice', h.member_id::text) from notification.notice_event h where h.event_id = new.id;
  return null;
end $$;
create trigger event_gone_told after update of gone_at on notification.event for each row
  when (old.gone_at is distinct from new.gone_at) execute function notification.tell_event();
