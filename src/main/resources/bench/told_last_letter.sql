select coalesce(max(o.id), 0) from mail.outgoing o
