-- What is to be charged is looked for among the latest answers, and what is taken back by the reply that answered.
create index request_answered on expert.request (answered_at) where state = 'ANSWERED';
create index request_answer on expert.request (answer_id) where answer_id is not null;
