create index contribution_draft on contribution.contribution (author_id, updated_at desc, id desc) where state = 'DRAFT';
