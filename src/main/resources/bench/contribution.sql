copy contribution.contribution
  (id, kind, space_id, author_id, title, body, html, html_version, excerpt, reply_count, published_at, created_at, active_at,
   state)
from stdin
