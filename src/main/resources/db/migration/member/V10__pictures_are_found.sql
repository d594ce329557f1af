-- Every picture that is shown asks whose it is.
create unique index member_picture on member.member (picture_id) where picture_id is not null;
