package no.sosialekommuner.contribution;

/** A reply got another text. */
public record ReplyRevised(ContributionId contribution, ReplyId reply) {}
