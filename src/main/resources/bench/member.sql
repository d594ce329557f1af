copy member.member (id, handle, email, name, title, organisation_id, created_at) from stdin
