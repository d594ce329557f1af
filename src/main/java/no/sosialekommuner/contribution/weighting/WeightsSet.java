package no.sosialekommuner.contribution.weighting;

/** Editors have set the weights anew. */
public record WeightsSet(int version) {}
