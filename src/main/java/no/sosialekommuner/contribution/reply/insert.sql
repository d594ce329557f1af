-- The reply, and in the same statement what it changes around it. The contribution's row is locked by the caller.
with placed as (
  insert into contribution.reply
         (contribution_id, parent_id, author_id, body, html, html_version, depth, path, form_key)
  values (:contribution, :parent, :author, :body, :html, :version, :depth, :path, :key)
  returning id),
counted as (
  update contribution.contribution
     set reply_count = reply_count + 1, active_at = greatest(active_at, now())
   where id = :contribution),
parent as (
  update contribution.reply
     set child_count = child_count + 1
   where id = :parent),
followed as (
  insert into contribution.follow (member_id, contribution_id)
  values (:author, :contribution)
  on conflict do nothing)
select id from placed
