-- The published view: who belongs to a group, owns it, or has asked to be let in.
create view space.belonging as
select ms.space_id, ms.member_id, ms.standing
  from space.membership ms;
