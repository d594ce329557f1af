copy contribution.contribution_like (contribution_id, member_id, created_at) from stdin
