-- The search index is made from the texts themselves.
drop view contribution.searchable;
drop trigger contribution_wording_new on contribution.contribution;
drop trigger contribution_wording_changed on contribution.contribution;
drop function contribution.word();
drop table contribution.wording;
