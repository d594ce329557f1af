-- What a published contribution is found by. It lies beside the contribution and not in it, because every reply and like
-- writes the contribution's row anew, and would write its words into the index anew each time.
create table contribution.wording (
  contribution_id bigint primary key references contribution.contribution on delete cascade,
  words           tsvector not null
);
create index wording_words on contribution.wording using gin (words);
comment on column contribution.wording.words is 'Title (A) and the first 50 000 characters of the body (C), in Norwegian stems.';

create function contribution.word() returns trigger language plpgsql as $$
begin
  if new.state = 'PUBLISHED' then
    insert into contribution.wording (contribution_id, words)
    values (new.id, setweight(to_tsvector('norwegian', new.title), 'A')
                    || setweight(to_tsvector('norwegian', left(new.body, 50000)), 'C'))
    on conflict (contribution_id) do update set words = excluded.words;
  else
    delete from contribution.wording where contribution_id = new.id;
  end if;
  return null;
end $$;

create trigger contribution_wording_new after insert on contribution.contribution
  for each row when (new.state = 'PUBLISHED') execute function contribution.word();
create trigger contribution_wording_changed after update of title, body, state on contribution.contribution
  for each row when ((old.title, old.body, old.state) is distinct from (new.title, new.body, new.state))
  execute function contribution.word();

insert into contribution.wording (contribution_id, words)
select c.id, setweight(to_tsvector('norwegian', c.title), 'A') || setweight(to_tsvector('norwegian', left(c.body, 50000)), 'C')
  from contribution.contribution c
 where c.state = 'PUBLISHED';
