-- How much a mail tells of what is new in a space: its words, or only that there is something. Where nobody has chosen,
-- what every member may read goes out with its words, and what lies behind a door stays there.
alter table space.space add column mail text check (mail in ('FULL', 'SHORT'));

-- The published view: for whoever writes mails about what lies in a space.
create view space.mailing as
select s.id, s.slug, s.name, s.kind,
       coalesce(s.mail = 'FULL', s.kind = 'NETWORK' or coalesce(s.admission = 'OPEN', false)) as in_full
  from space.space s;
