select (select coalesce(max(id), 0) from member.member),
       (select coalesce(max(id), 0) from contribution.contribution),
       (select coalesce(max(id), 0) from contribution.reply),
       (select id from space.space where slug = 'nettverk'),
       (select array_agg(id order by id) from organisation.organisation where kind = 'MUNICIPALITY'),
       (select array_agg(id order by id) from taxonomy.tag)
