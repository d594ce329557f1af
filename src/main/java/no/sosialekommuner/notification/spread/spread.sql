-- Who is told of these events. Everybody is found, put into groups and given deliveries in this one statement, together with
-- that the events are done: whatever dies in between, nobody is told twice and nobody is left out.
with recursive e as materialized (
  select v.id, v.kind, v.thread, v.actor_id, v.to_id, v.contribution_id, v.reply_id, v.subject_id, v.at, v.words,
         coalesce(v.words, '{}') || coalesce(v.others, '{}') as found,
         v.space_id as own_space, coalesce(c.space_id, v.space_id) as space_id, s.slug as space_slug,
         c.author_id, c.kind as form, c.urgent and c.kind = 'QUESTION' and v.kind = 'CONTRIBUTION_PUBLISHED' as urgent,
         w.handle as author_handle, w.organisation_number as author_employer, w.county_number as author_county,
         a.organisation_id as actor_organisation, c.organisation_id as blog_id, b.number as blog,
         case when v.kind = 'REPLY_PUBLISHED' then array['ALL'] else array['ALL', 'FIRST'] end as heard,
         v.kind = 'REPLY_PUBLISHED'
           and not exists (select 1 from contribution.said o
                            where o.contribution_id = v.contribution_id and o.id < v.reply_id
                              and o.author_id <> c.author_id) as first
    from notification.event v
    left join contribution.published c on c.id = v.contribution_id
    left join space.entrance s on s.id = c.space_id
    left join member.profile w on w.id = c.author_id
    left join member.profile a on a.id = v.actor_id
    left join organisation.body b on b.id = c.organisation_id
   where v.id = any (cast(:events as bigint[]))
     and v.gone_at is null
     and (v.contribution_id is null or c.id is not null)
     and (v.reply_id is null or exists (select 1 from contribution.said o where o.id = v.reply_id))),
-- Every topic that an event is about, with those above it.
carried (event_id, tag_id) as (
  select e.id, g.tag_id from e join contribution.tagged g on g.contribution_id = e.contribution_id
  union
  select e.id, t.tag_id from e join editorial.theme_of_week t on e.kind = 'THEME_BEGUN' and t.id = e.subject_id
   where t.tag_id is not null
  union
  select c.event_id, l.parent_id from carried c join taxonomy.label l on l.id = c.tag_id where l.parent_id is not null),
-- The same and what was merged into them: who followed that follows this.
sought as materialized (
  select distinct c.event_id, l.id as tag_id
    from carried c
    join taxonomy.known k on k.tag_id = c.tag_id
    join taxonomy.label l on l.slug = k.slug
  union
  select c.event_id, c.tag_id from carried c),
marked as (
  select e.id as event_id, coalesce(array_agg(s.tag_id) filter (where s.tag_id is not null), '{}') as tags
    from e left join sought s on s.event_id = e.id
   group by e.id),
plan as (
  select * from unnest(cast(:reasons as text[]), cast(:followed as boolean[]), cast(:mails as text[]), cast(:pushes as boolean[]))
    as p(reason, followed, mail, push)),
candidate as (
  %s),
wanted as materialized (
  select distinct on (k.event_id, k.member_id)
         k.event_id, k.member_id, k.reason, k.subject_id, e.thread, e.contribution_id, e.own_space as space_id, e.at,
         e.urgent and k.reason in ('URGENT', 'STAND_IN') as urgent, coalesce(r.shown, true) as shown,
         coalesce(r.mail, p.mail) as mail, coalesce(r.push, p.push) as push
    from candidate k
    join e on e.id = k.event_id
    join plan p on p.reason = k.reason
    join member.profile m on m.id = k.member_id and m.active
    left join notification.preference r on r.member_id = k.member_id and r.reason = k.reason
   where k.member_id is distinct from e.actor_id
     and (coalesce(r.shown, true) or coalesce(r.mail, p.mail) <> 'NEVER' or coalesce(r.push, p.push))
     and (e.space_id is null
          or exists (select 1 from space.reader x where x.space_id = e.space_id and x.member_id = k.member_id))
     and not exists (select 1 from contribution.follower f
                      where f.member_id = k.member_id and f.contribution_id = e.contribution_id and f.level = 'NONE')
     and not exists (select 1 from notification.following f
                      where f.member_id = k.member_id and f.sort = 'MEMBER' and f.subject = e.actor_id and f.level = 'NONE')
     and not (p.followed and k.reason <> 'FOLLOWED_CONTRIBUTION'
              and exists (select 1 from notification.following f
                           where f.member_id = k.member_id and f.level = 'NONE' and f.subject is not null
                             and (f.sort = 'ORGANISATION' and f.subject = e.actor_organisation
                                  or f.sort = 'TAG' and f.subject in (select s.tag_id from sought s where s.event_id = e.id))))
     and not exists (select 1 from contribution.visited v
                      where v.member_id = k.member_id and v.contribution_id = e.contribution_id and v.last_at > e.at)
   order by k.event_id, k.member_id, k.strength, k.subject_id),
grouped as (
  select w.member_id, w.thread, w.reason, (array_agg(w.subject_id order by w.event_id))[1] as subject_id,
         min(w.contribution_id) as contribution_id, min(w.space_id) as space_id, bool_or(w.urgent) as urgent,
         bool_or(w.shown) as shown, max(w.at) as at, min(w.mail) as mail, bool_or(w.push) as push,
         array_agg(w.event_id order by w.event_id) as events
    from wanted w
   group by w.member_id, w.thread, w.reason),
-- The row takes along what the next steps need: joined with what it came from again, it would cost its square.
told as (
  insert into notification.notice as n
         (member_id, thread, reason, subject_id, contribution_id, space_id, urgent, quiet, created_at, updated_at, mail, push, fresh)
  select g.member_id, g.thread, g.reason, g.subject_id, g.contribution_id, g.space_id, g.urgent, not g.shown, g.at, g.at,
         g.mail, g.push, g.events
    from grouped g
   order by g.member_id, g.thread, g.reason
  on conflict (member_id, thread, reason) where read_at is null
  do update set updated_at = greatest(n.updated_at, excluded.updated_at), urgent = n.urgent or excluded.urgent,
                mail = excluded.mail, push = excluded.push, fresh = excluded.fresh, changed = pg_current_xact_id()
  returning n.id, n.member_id, n.urgent, n.mail, n.push, n.fresh),
held as (
  insert into notification.notice_event (member_id, event_id, notice_id)
  select t.member_id, f.event_id, t.id
    from told t
   cross join lateral unnest(t.fresh) as f(event_id)),
-- One way first, the next one two hours later: the page where one looks at it now, then push, then e-mail. What is urgent
-- goes all ways at once.
posted as (
  insert into notification.delivery (notice_id, member_id, channel, due_at)
  select t.id, t.member_id, d.channel,
         greatest(d.due_at, (select max(o.sent_at) + interval '15 minutes' from notification.delivery o
                              where o.notice_id = t.id and o.channel = d.channel and o.sent_at is not null))
    from told t
    left join notification.pace c on c.member_id = t.member_id
    left join notification.presence h on h.member_id = t.member_id and h.until > cast(:now as timestamptz)
   cross join lateral (select t.push and coalesce(c.push_ready, false) as push, (h.member_id is not null)::int as looks) i
   cross join lateral (values
           ('PUSH', i.push, cast(:now as timestamptz) + case when t.urgent then 0 else i.looks end * interval '2 hours'),
           ('MAIL', t.mail = 'AT_ONCE' or t.urgent and t.mail <> 'NEVER',
            cast(:now as timestamptz) + case when t.urgent then 0 else i.looks + i.push::int end * interval '2 hours'),
           ('DAILY', t.mail = 'DAILY' and not t.urgent, cast(:daily as timestamptz)),
           ('WEEKLY', t.mail = 'WEEKLY' and not t.urgent, cast(:weekly as timestamptz))) d(channel, wanted, due_at)
   where d.wanted and cast(:posting as boolean)
  on conflict (notice_id, channel) where sent_at is null and dropped_at is null do nothing)
update notification.event set done_at = now() where id = any (cast(:events as bigint[]))
