-- The published view: what a week is about, for those who follow its tag.
create view editorial.theme_of_week as
select t.id, t.week, t.tag_id, t.title
  from editorial.theme t
 where t.cancelled_at is null;
