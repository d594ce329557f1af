copy contribution.tagging (contribution_id, tag_id, published_at) from stdin
