-- Links in mails are sealed as return addresses are, by mail.secret.
drop table notification.mail_key;
