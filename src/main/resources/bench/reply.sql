copy contribution.reply
  (id, contribution_id, parent_id, author_id, body, html, html_version, depth, path, created_at, updated_at)
from stdin
