alter table contribution.reply add column form_key uuid;
comment on column contribution.reply.form_key is 'Of the form it was written in: the same form sent twice gives one reply.';
create unique index reply_form on contribution.reply (author_id, form_key) where form_key is not null;
