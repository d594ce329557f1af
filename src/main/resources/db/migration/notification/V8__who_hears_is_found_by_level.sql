-- Of five thousand who follow a topic few hear of each reply: those are found without looking at the others.
create index following_heard on notification.following (sort, subject, level, member_id) where subject is not null;
drop index notification.following_subject;
