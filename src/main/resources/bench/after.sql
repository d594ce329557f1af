update contribution.contribution c
   set like_count = (select count(*) from contribution.contribution_like l where l.contribution_id = c.id),
       reader_count = (select count(*) from contribution.visit v
                        where v.contribution_id = c.id and v.member_id <> c.author_id);
update contribution.reply r
   set child_count = i.count
  from (select parent_id, count(*) as count from contribution.reply where parent_id is not null group by parent_id) i
 where r.id = i.parent_id;
insert into contribution.revision (contribution_id, version, editor_id, title, body, state, created_at)
select id, 1, author_id, title, body, state, created_at from contribution.contribution
on conflict do nothing;
select freshness.enrol_all();
select setval(pg_get_serial_sequence('member.member', 'id'), (select max(id) from member.member));
select setval(pg_get_serial_sequence('contribution.contribution', 'id'), (select max(id) from contribution.contribution));
select setval(pg_get_serial_sequence('contribution.reply', 'id'), (select max(id) from contribution.reply));
reset session_replication_role;
reset synchronous_commit;
analyze;
