create index bookmark_newest on contribution.bookmark (member_id, created_at desc, contribution_id desc);
