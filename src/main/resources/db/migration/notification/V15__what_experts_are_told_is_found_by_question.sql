-- What is asked in confidence is looked up by its question too: when it is handed on, and when its version without names is judged.
drop index notification.event_expert;
create index event_expert on notification.event (subject_id) where kind like 'EXPERT%' or kind like 'ANONYMOUS%';
