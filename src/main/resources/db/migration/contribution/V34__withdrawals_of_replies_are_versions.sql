-- Withdrawing a reply and bringing it back are changes like others: who, when and why is kept.
alter table contribution.reply_revision add column withdrawn boolean not null default false;
