-- One restores what one withdrew oneself; what the hosts withdrew is theirs to restore.
alter table contribution.contribution add column withdrawn_by bigint references member.member;
alter table contribution.contribution add check (withdrawn_by is null or state = 'WITHDRAWN');
