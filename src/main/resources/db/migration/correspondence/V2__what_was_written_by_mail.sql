-- By this name a member's mail program knows the mail from which a text was made, for as long as the text is there.
create table correspondence.written (
  member_id       bigint not null references member.member on delete cascade,
  contribution_id bigint not null references contribution.contribution on delete cascade,
  reply_id        bigint references contribution.reply on delete cascade,
  message_id      text not null check (message_id ~ '^<[!-;=?-~]{1,250}>$'),
  subject         text not null default '',
  primary key (contribution_id, member_id, message_id)
);
comment on column correspondence.written.reply_id is 'Null where the mail became the contribution itself.';
create index written_reply on correspondence.written (reply_id) where reply_id is not null;
create index written_member on correspondence.written (member_id);
