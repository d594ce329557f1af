select count(*) from member.member m where m.handle like 'bench-%'
