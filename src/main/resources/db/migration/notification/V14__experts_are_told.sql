create index event_expert on notification.event (subject_id) where kind like 'EXPERT%';
