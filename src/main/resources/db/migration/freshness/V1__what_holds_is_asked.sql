create schema freshness;

-- How long what is written is held to be right, by its kind. A version is never changed, so that each date can be explained.
create table freshness.lifetime (
  version int primary key,
  months  jsonb not null,
  per_day int not null check (per_day between 1 and 20),
  weeks   int not null check (weeks between 1 and 26),
  reason  text not null default '' check (length(reason) <= 300),
  set_by  bigint references member.member,
  set_at  timestamptz not null default now()
);
comment on column freshness.lifetime.months is 'Months by kind. A kind that is not named holds for good.';
comment on column freshness.lifetime.per_day is 'What one member is asked about on one day at most.';
comment on column freshness.lifetime.weeks is 'How long the author is asked alone.';
insert into freshness.lifetime (version, months, per_day, weeks)
values (1, '{"ANSWERED_QUESTION": 12, "ARTICLE": 18, "PLAN": 12, "FAQ": 12}', 3, 3);

-- A question is held to something only when an answer is accepted.
create function freshness.held(kind text, accepted bigint) returns text language sql immutable as $$
  select case when kind <> 'QUESTION' then kind when accepted is null then 'OPEN_QUESTION' else 'ANSWERED_QUESTION' end
$$;

create function freshness.due(months jsonb, held text, since timestamptz) returns date language sql immutable as $$
  select ((since at time zone 'Europe/Oslo')::date + make_interval(months => (months ->> held)::int))::date
$$;

create table freshness.review (
  contribution_id bigint primary key references contribution.contribution on delete cascade,
  held       text not null,
  since      timestamptz not null,
  own        boolean not null default false,
  outdated   boolean not null default false,
  due_on     date,
  ask_on     date,
  asked_on   date,
  spread_on  date,
  spread     boolean not null default false,
  round      int not null default 1,
  doubts     int not null default 0,
  doubted_at timestamptz,
  ruled      int not null
);
comment on column freshness.review.since is 'From when on its words are held to be right: published, answered, checked or written anew.';
comment on column freshness.review.own is 'Somebody has set the date, or said that it holds for good; the rules do not touch it.';
comment on column freshness.review.ask_on is 'When the author is asked; null while that has been done, or is not to be.';
comment on column freshness.review.spread_on is 'When followers and readers are asked too.';
comment on column freshness.review.round is 'One more each time somebody has settled it: nobody is asked twice in one round.';
comment on column freshness.review.ruled is 'By which version of the lifetimes its date was found.';
create index review_due on freshness.review (due_on, contribution_id) where due_on is not null;
create index review_held_due on freshness.review (held, due_on, contribution_id) where due_on is not null;
create index review_ask on freshness.review (ask_on, contribution_id) where ask_on is not null;
create index review_spread on freshness.review (spread_on, contribution_id) where spread_on is not null;
create index review_doubted on freshness.review (doubted_at desc, contribution_id desc) where doubts > 0;
create index review_ruled on freshness.review (ruled, contribution_id);

-- Who is asked in which round: the key makes twice impossible.
create table freshness.ask (
  contribution_id bigint not null references freshness.review on delete cascade,
  round           int not null,
  member_id       bigint not null references member.member on delete cascade,
  owner           boolean not null,
  asked_on        date not null,
  primary key (contribution_id, round, member_id)
);
create index ask_member on freshness.ask (member_id, asked_on desc, contribution_id);

create table freshness.opinion (
  contribution_id bigint not null references freshness.review on delete cascade,
  round           int not null,
  member_id       bigint not null references member.member on delete cascade,
  say             text not null check (say in ('YES', 'PARTLY', 'NO')),
  words           text not null default '' check (length(words) <= 1000),
  at              timestamptz not null,
  primary key (contribution_id, round, member_id)
);
create index opinion_member on freshness.opinion (member_id);

-- What was done, for those who wonder why.
create table freshness.deed (
  id              bigint generated always as identity primary key,
  contribution_id bigint not null references freshness.review on delete cascade,
  sort            text not null check (sort in ('CONFIRMED', 'OUTDATED', 'DATED', 'REWORDED')),
  member_id       bigint not null references member.member on delete cascade,
  words           text not null default '' check (length(words) <= 1000),
  due_on          date,
  at              timestamptz not null
);
create index deed_contribution on freshness.deed (contribution_id, id desc);
create index deed_member on freshness.deed (member_id);

-- What editors wrote themselves is theirs to check.
create table freshness.faq_check (
  faq_id     bigint primary key references editorial.faq on delete cascade,
  checked_at timestamptz not null,
  checked_by bigint references member.member on delete set null
);

-- Whoever asks holds this row: one node at a time.
create table freshness.turn (one boolean primary key default true check (one));
insert into freshness.turn default values;

-- The published view: what members have been asked about and not answered yet, and may read now.
create view freshness.waiting as
select a.member_id, a.contribution_id, a.owner, a.asked_on, r.round, r.since, r.doubts, c.title, c.kind, c.space_id
  from freshness.ask a
  join freshness.review r on r.contribution_id = a.contribution_id and r.round = a.round 
   and r.asked_on is not null and (r.due_on is not null or r.doubts > 0)
  join contribution.published c on c.id = a.contribution_id
 where exists (select 1 from space.reader x where x.space_id = c.space_id and x.member_id = a.member_id offset 0)
   and not exists (select 1 from freshness.opinion o
                    where o.contribution_id = a.contribution_id and o.round = a.round and o.member_id = a.member_id);

-- Everything that is published and has no date yet gets one. What is due already is asked about day by day, of each author
-- the most read first.
create function freshness.enrol_all() returns void language sql as $$
  insert into freshness.review (contribution_id, held, since, due_on, ask_on, ruled)
  select x.id, x.held, x.since, x.due_on,
         case when x.due_on <= current_date
              then current_date + 1 + ((row_number() over (partition by x.author_id, x.due_on <= current_date
                                                           order by x.reader_count desc, x.due_on, x.id) - 1) / x.per_day)::int
              else x.due_on end, x.version
    from (select c.id, c.author_id, c.reader_count, h.held, h.since, l.version, l.per_day,
                 freshness.due(l.months, h.held, h.since) as due_on
            from contribution.contribution c
            left join contribution.reply r on r.id = c.accepted_reply_id
           cross join (select * from freshness.lifetime order by version desc limit 1) l
           cross join lateral (select freshness.held(c.kind, c.accepted_reply_id) as held,
                                      greatest(c.published_at, r.created_at) as since) h
           where c.state = 'PUBLISHED'
             and not exists (select 1 from freshness.review v where v.contribution_id = c.id)) x
  on conflict (contribution_id) do nothing
$$;
select freshness.enrol_all();

-- Imports publish no events, so it is the table itself that tells of what is new. What comes with its past is spread over
-- two months.
create function freshness.enrol() returns trigger language plpgsql as $$
begin
  insert into freshness.review (contribution_id, held, since, due_on, ask_on, ruled)
  select c.id, h.held, c.published_at, d.due_on,
         case when d.due_on <= current_date then current_date + 1 + (c.id % 60)::int else d.due_on end, l.version
    from added c
   cross join (select * from freshness.lifetime order by version desc limit 1) l
   cross join lateral (select freshness.held(c.kind, c.accepted_reply_id) as held) h
   cross join lateral (select freshness.due(l.months, h.held, c.published_at) as due_on) d
   where c.state = 'PUBLISHED'
  on conflict (contribution_id) do nothing;
  return null;
end $$;
create trigger contribution_enrolled after insert on contribution.contribution
  referencing new table as added for each statement execute function freshness.enrol();

create function freshness.change() returns trigger language plpgsql as $$
begin
  if new.state <> 'PUBLISHED' then
    update freshness.review set ask_on = null, spread_on = null where contribution_id = new.id;
    return null;
  end if;
  insert into freshness.review as v (contribution_id, held, since, due_on, ask_on, ruled)
  select new.id, h.held, h.since, d.due_on,
         case when d.due_on <= current_date then current_date + 1 + (new.id % 60)::int else d.due_on end, l.version
    from (select * from freshness.lifetime order by version desc limit 1) l
   cross join lateral (select freshness.held(new.kind, new.accepted_reply_id) as held,
                              greatest(new.published_at, (select r.created_at from contribution.reply r
                                                           where r.id = new.accepted_reply_id),
                                       (select o.since from freshness.review o where o.contribution_id = new.id)) as since) h
   cross join lateral (select freshness.due(l.months, h.held, h.since) as due_on) d
  on conflict (contribution_id) do update
     set held = excluded.held, since = excluded.since,
         due_on = case when v.own or v.outdated then v.due_on else excluded.due_on end,
         ask_on = case when v.asked_on is not null or v.outdated then null when v.own then v.due_on else excluded.ask_on end,
         spread_on = case when v.asked_on is not null and not v.spread then coalesce(v.spread_on, current_date + 7) end;
  return null;
end $$;
create trigger contribution_changed after update of state, kind, accepted_reply_id on contribution.contribution for each row
  when ((old.state, old.kind, old.accepted_reply_id) is distinct from (new.state, new.kind, new.accepted_reply_id)
        and (old.state = 'PUBLISHED' or new.state = 'PUBLISHED'))
  execute function freshness.change();
