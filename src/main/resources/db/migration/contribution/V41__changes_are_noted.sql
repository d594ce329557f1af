-- Every change of what can be searched for is noted, whoever makes it. A "thread" is a contribution with all its replies
-- and files, which are found by its space, kind and tags; likes and readers change nothing that is searched for.
create function contribution.note_contributions() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) select 'contribution', c.id from changed c where c.state = 'PUBLISHED';
  return null;
end $$;

create function contribution.note_contribution() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref)
  values (case when (old.state, old.kind, old.space_id, old.accepted_reply_id is null)
                    is distinct from (new.state, new.kind, new.space_id, new.accepted_reply_id is null)
               then 'thread' else 'contribution' end, new.id);
  return null;
end $$;

create function contribution.note_gone() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) select tg_argv[0], g.id from gone g;
  return null;
end $$;

create trigger contribution_noted_new after insert on contribution.contribution
  referencing new table as changed for each statement execute function contribution.note_contributions();
create trigger contribution_noted after update of title, body, state, kind, space_id, author_id, accepted_reply_id, published_at
  on contribution.contribution for each row
  when ((old.title, old.body, old.state, old.kind, old.space_id, old.author_id, old.accepted_reply_id, old.published_at)
        is distinct from (new.title, new.body, new.state, new.kind, new.space_id, new.author_id, new.accepted_reply_id, new.published_at)
        and (old.state <> 'DRAFT' or new.state <> 'DRAFT'))
  execute function contribution.note_contribution();
create trigger contribution_noted_gone after delete on contribution.contribution
  referencing old table as gone for each statement execute function contribution.note_gone('contribution');

create function contribution.note_replies() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) select 'reply', r.id from changed r;
  return null;
end $$;

create function contribution.note_reply() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) values ('reply', new.id);
  return null;
end $$;

create trigger reply_noted_new after insert on contribution.reply
  referencing new table as changed for each statement execute function contribution.note_replies();
create trigger reply_noted after update of body, withdrawn_at, author_id on contribution.reply for each row
  when ((old.body, old.withdrawn_at, old.author_id) is distinct from (new.body, new.withdrawn_at, new.author_id))
  execute function contribution.note_reply();
create trigger reply_noted_gone after delete on contribution.reply
  referencing old table as gone for each statement execute function contribution.note_gone('reply');

create function contribution.note_taggings() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) select distinct 'thread', t.contribution_id from changed t;
  return null;
end $$;

create trigger tagging_noted_new after insert on contribution.tagging
  referencing new table as changed for each statement execute function contribution.note_taggings();
create trigger tagging_noted after update on contribution.tagging
  referencing new table as changed for each statement execute function contribution.note_taggings();
create trigger tagging_noted_gone after delete on contribution.tagging
  referencing old table as changed for each statement execute function contribution.note_taggings();

create function contribution.note_attachments() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) select 'file', a.file_id from changed a where a.contribution_id is not null;
  return null;
end $$;

create trigger attachment_noted_new after insert on contribution.attachment
  referencing new table as changed for each statement execute function contribution.note_attachments();
create trigger attachment_noted after update on contribution.attachment
  referencing new table as changed for each statement execute function contribution.note_attachments();
create trigger attachment_noted_gone after delete on contribution.attachment
  referencing old table as changed for each statement execute function contribution.note_attachments();
