-- Earlier versions still show them, so they stay readable; the list of a contribution's files leaves them out.
alter table contribution.attachment add column shown boolean not null default true;
create index attachment_untied on contribution.attachment (created_at) where contribution_id is null;
