-- What a calendar program is told beside the words, as iCalendar; empty in most letters.
alter table mail.outgoing add column calendar text not null default '';
