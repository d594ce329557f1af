alter table contribution.contribution
  drop constraint contribution_kind_check,
  add constraint contribution_kind_check check (kind in ('QUESTION', 'DISCUSSION', 'ARTICLE', 'PLAN'));
