package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/**
 * An anonymised version of a confidential question waits for its asker, or the asker has said what is to become of it.
 *
 * @param to whom it concerns: the asker, or the expert who wrote it
 */
public record AnonymousTurned(ContributionId question, Turn turn, MemberId by, MemberId to) {

    /** What was done with it. */
    public enum Turn {
        PROPOSED,
        SUGGESTED,
        REFUSED,
        APPROVED
    }
}
