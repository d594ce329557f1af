-- A poll is found by what it asks and by its choices, together with its contribution. Votes change nothing of that.
create or replace view contribution.searchable_contribution as
select c.id, c.kind, c.space_id, c.author_id, c.title, c.body, c.published_at,
       c.accepted_reply_id is not null as answered,
       (select r.body from contribution.reply r where r.id = c.accepted_reply_id and r.withdrawn_at is null) as accepted,
       c.reply_count, c.like_count, c.rating_count, c.rating_sum,
       array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id) as tag_ids,
       (select concat_ws(E'\n', p.question,
                         (select string_agg(k.text, E'\n' order by k.position)
                            from contribution.poll_choice k where k.contribution_id = p.contribution_id))
          from contribution.poll p where p.contribution_id = c.id) as poll
  from contribution.contribution c
 where c.state = 'PUBLISHED';

create function contribution.note_poll() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) values ('contribution', coalesce(new.contribution_id, old.contribution_id));
  return null;
end $$;

create trigger poll_noted_new after insert or delete on contribution.poll
  for each row execute function contribution.note_poll();
create trigger poll_noted after update of question on contribution.poll for each row
  when (old.question is distinct from new.question) execute function contribution.note_poll();

create function contribution.note_poll_choices() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) select distinct 'contribution', k.contribution_id from changed k;
  return null;
end $$;

create trigger poll_choice_noted_new after insert on contribution.poll_choice
  referencing new table as changed for each statement execute function contribution.note_poll_choices();
create trigger poll_choice_noted_gone after delete on contribution.poll_choice
  referencing old table as changed for each statement execute function contribution.note_poll_choices();
