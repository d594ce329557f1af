package no.sosialekommuner.contribution;

/** A reply that had been withdrawn stands in its place again; it is no news. */
public record ReplyRestored(ContributionId contribution, ReplyId reply) {}
