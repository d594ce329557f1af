insert into bench.outgoing overriding system value select o.* from mail.outgoing o where o.id > :last
