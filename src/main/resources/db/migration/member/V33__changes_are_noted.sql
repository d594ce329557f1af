-- Members are found by name, title and organisation.
create function member.note_member() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) values ('member', coalesce(new.id, old.id));
  return null;
end $$;

create trigger member_noted_new after insert or delete on member.member for each row execute function member.note_member();
create trigger member_noted after update on member.member for each row
  when ((old.handle, old.name, old.title, old.organisation_id, old.deactivated_at is null)
        is distinct from (new.handle, new.name, new.title, new.organisation_id, new.deactivated_at is null))
  execute function member.note_member();
