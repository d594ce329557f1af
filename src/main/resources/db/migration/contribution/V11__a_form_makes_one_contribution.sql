-- A form that is sent twice leads to the same contribution; while one writes, its draft is found by it.
alter table contribution.contribution add column form_key uuid not null default gen_random_uuid();
create unique index contribution_form on contribution.contribution (author_id, form_key);
