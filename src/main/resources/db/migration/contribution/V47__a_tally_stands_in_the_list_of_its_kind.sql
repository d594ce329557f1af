-- So that the most read questions are a walk along one index too, and counted as fast. A kind has no number: its name's hash
-- stands for it, below zero, where no tag is.
comment on column contribution.tally.tag_id is
  'The list: 0 of everything, below 0 of the contribution''s kind, else of one of its tags or of one that these lie under.';
insert into contribution.touched (contribution_id)
select c.id from contribution.contribution c where c.state = 'PUBLISHED';
