-- How many a list holds is counted up to a thousand, by the spaces that the viewer may read. With the space in the index of the
-- list that takes no look at the contributions themselves, whose rows are wide.
create index contribution_listed on contribution.contribution (published_at desc, id desc) include (space_id)
  where state = 'PUBLISHED';
create index contribution_kind_listed on contribution.contribution (kind, published_at desc, id desc) include (space_id)
  where state = 'PUBLISHED';
drop index contribution.contribution_new;
drop index contribution.contribution_kind_new;
