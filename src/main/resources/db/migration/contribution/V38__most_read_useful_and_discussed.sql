-- What was done with a contribution, over all time and in the last days of each period, once for every list it stands in:
-- that of everything (tag 0), those of its tags and of the tags above them. A list is a walk along one index, however long the list is.
create table contribution.tally (
  contribution_id bigint not null references contribution.contribution on delete cascade,
  days            int not null check (days in (0, 7, 30, 365)),
  tag_id          bigint not null,
  kind            text not null,
  space_id        bigint not null,
  readers         int not null,
  replies         int not null,
  likes           int not null,
  saves           int not null,
  ratings         int not null,
  stars           int not null,
  accepted        int not null check (accepted in (0, 1)),
  experts         int not null,
  useful          float8,
  useful_next     float8,
  due_on          date,
  primary key (contribution_id, days, tag_id)
);
comment on column contribution.tally.days is 'How many days it counts, today among them; 0 for all time.';
comment on column contribution.tally.tag_id is
  'The tag whose list it is, one of the contribution''s own or one that these lie under, or 0 for the list of everything.';
comment on column contribution.tally.experts is 'How many experts other than the author have liked it, found it useful or replied.';
comment on column contribution.tally.useful is 'The place in the order of the most useful; null when nothing of a period tells.';
comment on column contribution.tally.useful_next is 'The same by the weights that are about to come into force.';
comment on column contribution.tally.due_on is 'The first day on which something counted here is too old for the period.';
create index tally_readers on contribution.tally (tag_id, days, readers, contribution_id);
create index tally_replies on contribution.tally (tag_id, days, replies, contribution_id);
create index tally_useful on contribution.tally (tag_id, days, useful, contribution_id);
create index tally_due on contribution.tally (due_on) where tag_id = 0 and due_on is not null;

-- Whose tally must be counted anew. Written with what was done, in the same transaction, and only ever added to, so that
-- nobody waits for anybody; a contribution may be named many times.
create table contribution.touched (
  contribution_id bigint not null
);

create function contribution.touch() returns trigger language plpgsql as $$
begin
  insert into contribution.touched (contribution_id)
  values (case when tg_op = 'DELETE' then old.contribution_id else new.contribution_id end);
  return null;
end $$;

create function contribution.touch_itself() returns trigger language plpgsql as $$
begin
  insert into contribution.touched (contribution_id) values (new.id);
  return null;
end $$;

create trigger contribution_touched_new after insert on contribution.contribution
  for each row when (new.state = 'PUBLISHED') execute function contribution.touch_itself();
create trigger contribution_touched after update on contribution.contribution
  for each row when ((old.state, old.kind, old.space_id, old.author_id, old.published_at, old.accepted_reply_id, old.like_count,
                      old.reply_count, old.reader_count, old.rating_count, old.rating_sum)
      is distinct from (new.state, new.kind, new.space_id, new.author_id, new.published_at, new.accepted_reply_id, new.like_count,
                      new.reply_count, new.reader_count, new.rating_count, new.rating_sum))
  execute function contribution.touch_itself();
-- Whoever was there within the week is counted already in every period that counts today.
create trigger visit_touched after update on contribution.visit
  for each row when (new.last_at - old.last_at > interval '6 days') execute function contribution.touch();
create trigger bookmark_touched after insert or delete on contribution.bookmark
  for each row execute function contribution.touch();
create trigger rating_touched after update on contribution.rating
  for each row execute function contribution.touch();
create trigger tagging_touched after insert or delete or update on contribution.tagging
  for each row execute function contribution.touch();
-- A tagging that is moved to another contribution is taken from the one before.
create function contribution.touch_before() returns trigger language plpgsql as $$
begin
  insert into contribution.touched (contribution_id) values (old.contribution_id);
  return null;
end $$;
create trigger tagging_touched_before after update on contribution.tagging
  for each row when (old.contribution_id <> new.contribution_id) execute function contribution.touch_before();

-- Under what each tag lay when the tallies were counted.
create table contribution.known_parent (
  tag_id    bigint primary key,
  parent_id bigint not null
);
insert into contribution.known_parent (tag_id, parent_id)
select l.id, l.parent_id from taxonomy.label l where l.parent_id is not null;

create index bookmark_contribution on contribution.bookmark (contribution_id, created_at);

-- These orders are the tally's now; without them a visit changes no index of the contribution.
drop index contribution.contribution_read;
drop index contribution.contribution_kind_read;
drop index contribution.contribution_period;

insert into contribution.touched (contribution_id)
select c.id from contribution.contribution c where c.state = 'PUBLISHED';
