-- What is left follows from used_seconds, half of the time from the due time, and that the asker was reminded stands in the log.
alter table expert.request drop column left_minutes, drop column half_at, drop column nudged_at;

-- Drafts come together by their text.
alter table expert.draft drop column version;
