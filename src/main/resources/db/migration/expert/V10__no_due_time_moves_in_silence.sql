-- Whoever moves a due time says so: at the end of the transaction the newest line of the log has to know of it.
create function expert.due_is_logged() returns trigger language plpgsql as $$
begin
  if exists (select 1 from expert.request r
              where r.contribution_id = new.contribution_id
                and r.due_at is distinct from (select l.due_after from expert.request_log l
                                                where l.contribution_id = r.contribution_id order by l.id desc limit 1)) then
    raise exception 'the due time of request % was moved without a line in its log', new.contribution_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger request_due_is_logged after update of due_at on expert.request
  deferrable initially deferred for each row
  when (old.due_at is distinct from new.due_at) execute function expert.due_is_logged();

-- To which panel it was moved; null for the hosts, and where it was not moved.
alter table expert.request_log add column panel_id bigint references expert.panel;

-- The asker is reminded of what the experts must know, and in the end the question is given back.
alter table expert.request add column asked_back_key uuid;
alter table expert.request add column waiting_since timestamptz;
alter table expert.request add column nudged_at timestamptz;
comment on column expert.request.asked_back_key is 'Of the form by which the asker was asked to say more: sent twice it asks once.';
comment on column expert.request.waiting_since is 'Since when the clock stands because the asker must say more.';
comment on column expert.request.next_at is
  'When there is something to do next: remind, escalate, say that it is late; remind the asker, give it back.';
update expert.request r
   set waiting_since = coalesce((select max(l.at) from expert.request_log l
                                  where l.contribution_id = r.contribution_id and l.what = 'ASKED_BACK'), now()),
       next_at = now() + interval '7 days'
 where r.state = 'WAITING';
drop index expert.request_next;
create index request_next on expert.request (next_at) where state in ('OPEN', 'WAITING') and next_at is not null;

-- What is done is listed by panel and by who has done it.
create index request_done_panel on expert.request (panel_id, contribution_id desc) where state not in ('OPEN', 'WAITING');
create index request_done_holder on expert.request (holder_id, contribution_id desc) where state not in ('OPEN', 'WAITING');
