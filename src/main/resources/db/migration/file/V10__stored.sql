-- The published view: what other modules may know of a file that they refer to.
create view file.stored as
select f.id, f.name, f.media_type, f.size, f.width, f.height
  from file.file f;
