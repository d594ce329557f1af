create index faq_desk on editorial.faq ((removed_at is not null), position, id);
