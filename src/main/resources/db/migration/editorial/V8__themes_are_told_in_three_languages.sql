-- What is not written in a language is shown in bokmål, which stands in the columns without an ending.
alter table editorial.theme
  add column title_nn        text not null default '' check (length(title_nn) <= 120),
  add column title_en        text not null default '' check (length(title_en) <= 120),
  add column introduction_nn text not null default '' check (length(introduction_nn) <= 10000),
  add column introduction_en text not null default '' check (length(introduction_en) <= 10000),
  add column html_nn         text not null default '',
  add column html_en         text not null default '',
  add column question_nn     text not null default '' check (length(question_nn) <= 200),
  add column question_en     text not null default '' check (length(question_en) <= 200);

alter table editorial.featured
  add column word_nn text not null default '' check (length(word_nn) <= 300),
  add column word_en text not null default '' check (length(word_en) <= 300);
