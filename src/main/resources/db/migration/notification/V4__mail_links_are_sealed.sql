-- By this key it is known again which member a link in a mail was made for.
create table notification.mail_key (
  one boolean primary key default true check (one),
  key  bytea not null check (length(key) = 32)
);
