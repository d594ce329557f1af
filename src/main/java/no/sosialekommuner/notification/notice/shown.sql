-- Notices as they are shown: those that are chosen among the visible ones, with who did what.
with chosen as materialized (
  select n.id, n.member_id, n.reason, n.thread, n.subject_id, n.contribution_id, n.urgent, n.updated_at, n.read_at
    from notification.visible n
   where %1$s
   %2$s)
select n.id, n.reason, n.thread, n.contribution_id, n.urgent, n.updated_at, n.read_at is null as unread, e.kind, g.people, g.times,
       coalesce(s.kind = 'COUNSEL', false) as confidential,
       c.kind as form, f.reply_id, coalesce(c.title,
                case when :language = 'NN' then nullif(q.title_nn, '') end, q.title,
                case :language when 'NN' then nullif(w.title_nn, '') when 'EN' then nullif(w.title_en, '') end, nullif(w.title, ''),
                case :language when 'NN' then b.name_nn when 'EN' then b.name_en else b.name_nb end, e.title) as title,
       (select o.name
          from notification.notice_event h
          join notification.event x on x.id = h.event_id and x.gone_at is null and x.actor_id <> e.actor_id
          join member.profile o on o.id = x.actor_id
         where h.notice_id = n.id
         order by h.event_id desc
         limit 1) as other,
       case n.reason
         when 'SOUGHT' then nullif(e.title, '')
         when 'FOLLOWED_MEMBER' then (select o.name from member.profile o where o.id = n.subject_id)
         when 'STAND_IN' then (select o.name from member.profile o where o.id = n.subject_id)
         when 'FOLLOWED_ORGANISATION' then (select o.name from organisation.body o where o.id = n.subject_id)
         when 'FOLLOWED_LIST' then (select l.name from notification.following l where l.id = n.subject_id)
         when 'FOLLOWED_SEARCH' then (select l.name from notification.following l where l.id = n.subject_id)
         when 'FOLLOWED_TAG' then (select case :language when 'NN' then l.name_nn when 'EN' then l.name_en else l.name_nb end
                                     from taxonomy.label l where l.id = n.subject_id)
         when 'URGENT' then (select case :language when 'NN' then l.name_nn when 'EN' then l.name_en else l.name_nb end
                               from taxonomy.label l where l.id = n.subject_id)
       end as followed, %3$s
  from chosen n
  left join contribution.published c on c.id = n.contribution_id
 cross join lateral (
       select max(e.id) as latest, min(e.id) as earliest, count(*)::int as times, count(distinct e.actor_id)::int as people
         from notification.notice_event h
         join notification.event e on e.id = h.event_id and e.gone_at is null
        where h.notice_id = n.id
          and (e.reply_id is null or exists (select 1 from contribution.said s where s.id = e.reply_id))) g
  join notification.event e on e.id = g.latest
  join notification.event f on f.id = g.earliest
  left join space.entrance s on s.id = coalesce(c.space_id, e.space_id)
  left join member.profile p on p.id = e.actor_id and e.kind <> 'CONTRIBUTION_RATED'
  left join editorial.faq_entry q on e.kind = 'FAQ_PUBLISHED' and q.id = e.subject_id
  left join editorial.theme_of_week w on e.kind = 'THEME_BEGUN' and w.id = e.subject_id
  left join taxonomy.label b on b.id = w.tag_id
 order by n.updated_at desc, n.id desc
