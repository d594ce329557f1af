-- How much a follower wants to hear: every reply, the first answer only, or nothing at all, whatever else leads here.
alter table contribution.follow add column level text not null default 'ALL' check (level in ('ALL', 'FIRST', 'NONE'));
