-- A document is found by what stands in it when that has been read.
create function file.note_text() returns trigger language plpgsql as $$
begin
  insert into journal.entry (sort, ref) values ('file', new.file_id);
  return null;
end $$;

create trigger text_noted after insert or update of content on file.text for each row
  when (new.content is not null) execute function file.note_text();
