-- When the first season tags are of use, and what else the first tags are called.
update taxonomy.tag t
   set season_from = s.first, season_to = s.last
  from (values ('vinter', '11-01', '03-31'), ('samefolkets-dag', '01-15', '02-10'), ('paaske', '03-01', '04-30'),
               ('17-mai', '04-15', '05-20'), ('pride', '05-15', '07-05'), ('sommer', '05-15', '08-31'),
               ('skolestart', '07-15', '09-15'), ('host', '08-15', '11-30'), ('jul', '11-01', '01-06'))
       as s(slug, first, last)
 where t.slug = s.slug;

update taxonomy.tag t
   set synonyms_nb = s.nb, synonyms_nn = s.nn, synonyms_en = s.en
  from (values
    ('flom', '{oversvømmelse,overvann}'::text[], '{overfløyming,overvatn}'::text[], '{flooding}'::text[]),
    ('hets', '{netthets,sjikane,trakassering}', '{netthets,sjikane,trakassering}', '{abuse,online hate}'),
    ('ki', '{KI,AI,språkmodell,ChatGPT,Copilot}', '{KI,AI,språkmodell,ChatGPT,Copilot}', '{AI,language model}'),
    ('personvern', '{GDPR,personopplysninger}', '{GDPR,personopplysningar}', '{GDPR,data protection}'),
    ('moderering', '{kommentarfelt,skjule kommentarer}', '{kommentarfelt,skjule kommentarar}', '{comment sections}'),
    ('universell-utforming', '{UU,WCAG,tilgjengelighet}', '{UU,WCAG,tilgjenge}', '{WCAG,a11y}'),
    ('arkiv', '{arkivering,journalføring}', '{arkivering,journalføring}', '{records}'),
    ('datainnbrudd', '{hacking,dataangrep,cyberangrep}', '{hacking,dataangrep,cyberangrep}', '{hack,cyber attack}'),
    ('strombrudd', '{strømstans}', '{straumstans}', '{blackout}'),
    ('renovasjon', '{søppel,avfall}', '{søppel,avfall}', '{waste,rubbish}'),
    ('nettside', '{hjemmeside,nettsted}', '{heimeside,nettstad}', '{web page,web site}'),
    ('barnehage', '{barnehager}', '{barnehagar}', '{nursery}'),
    ('vei', '{brøyting,veiarbeid}', '{brøyting,vegarbeid}', '{snow clearing}'))
       as s(slug, nb, nn, en)
 where t.slug = s.slug;
