-- Votes of an imported forum are nobody's here: they count, but no member is made up for them.
alter table contribution.contribution add column likes_elsewhere int not null default 0 check (likes_elsewhere >= 0);
alter table contribution.reply add column likes_elsewhere int not null default 0 check (likes_elsewhere >= 0);
comment on column contribution.contribution.likes_elsewhere is
  'Likes from where it was imported. like_count is this and the number of rows in contribution_like.';
comment on column contribution.reply.likes_elsewhere is
  'Likes from where it was imported. like_count is this and the number of rows in reply_like.';
