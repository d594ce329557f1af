copy contribution.visit (contribution_id, member_id, first_at, last_at) from stdin
