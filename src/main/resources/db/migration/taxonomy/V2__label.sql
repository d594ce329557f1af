-- The published view: what other modules may know of a tag.
create view taxonomy.label as
select t.id, t.slug, t.name_nb, t.name_nn, t.name_en, t.parent_id, f.slug as facet_slug
  from taxonomy.tag t
  join taxonomy.facet f on f.id = t.facet_id;
