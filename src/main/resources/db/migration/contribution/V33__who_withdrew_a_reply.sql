-- One brings back what one withdrew oneself; what the hosts withdrew is theirs to bring back.
alter table contribution.reply add column withdrawn_by bigint references member.member;
alter table contribution.reply add check (withdrawn_by is null or withdrawn_at is not null);
