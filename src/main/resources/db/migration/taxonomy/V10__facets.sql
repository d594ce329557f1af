insert into taxonomy.facet (slug, position, name_nb, name_nn, name_en) values
  ('kunnskapsomrade', 1, 'Kunnskapsområde', 'Kunnskapsområde', 'Knowledge area'),
  ('emne', 2, 'Kanal og arbeidsmåte', 'Kanal og arbeidsmåte', 'Channel and way of working'),
  ('fagomrade', 3, 'Fagområde', 'Fagområde', 'Subject area'),
  ('erfaring', 4, 'Hendelse og erfaring', 'Hending og erfaring', 'Event and experience'),
  ('malgruppe', 5, 'Målgruppe', 'Målgruppe', 'Target group'),
  ('rolle', 6, 'Rolle', 'Rolle', 'Role'),
  ('nyhetstype', 7, 'Type nyhet', 'Type nyheit', 'Kind of news'),
  ('sesong', 8, 'Sesong og høytid', 'Sesong og høgtid', 'Season and holiday');
