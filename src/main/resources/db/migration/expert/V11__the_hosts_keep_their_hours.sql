-- What the hosts promise where no panel sees to a question, and when they are at work. There is one such desk.
create table expert.office (
  only_one        boolean primary key default true check (only_one),
  promise_minutes int not null check (promise_minutes between 15 and 30000)
);
insert into expert.office (promise_minutes) values (480);

create table expert.office_hours (
  weekday int not null check (weekday between 1 and 7),
  opens   time not null,
  closes  time not null check (closes > opens),
  primary key (weekday, opens)
);
insert into expert.office_hours (weekday, opens, closes) select d, '08:00', '15:30' from generate_series(1, 5) d;

create table expert.office_closed (
  day    date primary key,
  reason text not null default '' check (length(reason) <= 200)
);
