-- A search that is followed finds other words for the same, and what was probably meant by a misspelt one, as its page does.
alter table notification.event add column others text[];
comment on column notification.event.others is
  'Stems of other words for what its text says. None of them stands there, so they answer neither quotation marks nor a minus.';
comment on column notification.following.words is 'Stems, as the search knows them; with a bar between where either of two will do.';
