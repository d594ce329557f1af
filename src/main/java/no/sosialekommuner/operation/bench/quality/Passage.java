package no.sosialekommuner.operation.bench.quality;

/** A text that may be found. */
record Passage(String id, String title, String text) {}
