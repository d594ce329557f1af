alter table integration.idempotency add column content_type text, add column etag text;
comment on table integration.idempotency is
  'Answers to POST calls that carried an Idempotency-Key, kept a day. Without a status, the call is being carried out.';
