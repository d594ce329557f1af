-- What a change of the taxonomy's log did to the tags of members, so that it can be undone exactly.
create table member.tag_move (
  change_id bigint not null,
  member_id bigint not null references member.member on delete cascade,
  tag_id    bigint not null references taxonomy.tag on delete cascade,
  added     boolean not null,
  primary key (change_id, member_id, tag_id)
);
create index tag_move_tag on member.tag_move (tag_id);

-- A tag that a member has chosen is in use, and cannot vanish under it.
alter table member.member_tag drop constraint member_tag_tag_id_fkey;
alter table member.member_tag add constraint member_tag_tag_id_fkey foreign key (tag_id) references taxonomy.tag;
