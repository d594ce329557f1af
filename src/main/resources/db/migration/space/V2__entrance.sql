-- The published view: what other modules may know of a space. Who may read it is said by space.reader.
create view space.entrance as
select s.id, s.slug, s.name, s.kind
  from space.space s;
