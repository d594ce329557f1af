package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;

/** So much of a published contribution's text was changed that it says something else: whoever did it has read it anew. */
public record ContributionReworded(ContributionId id, MemberId by) {}
