package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/**
 * A member was asked to look at a question that he or she may know the answer to.
 *
 * @param because why, in the member's language, as "du har erfaring med flom"
 */
public record ColleagueAsked(ContributionId question, MemberId whom, MemberId by, String because) {}
