package no.sosialekommuner.taxonomy.edit;

/** A facet as editors see it. */
public record FacetSheet(long id, int version, String slug, Words name, int position, boolean retired) {}
