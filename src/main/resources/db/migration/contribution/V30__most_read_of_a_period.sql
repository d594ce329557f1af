-- The most read of a week, a month or a year: a range of dates, sorted by readers without looking at the rows themselves.
create index contribution_period on contribution.contribution (published_at desc)
  include (id, reader_count, kind, space_id) where state = 'PUBLISHED';
