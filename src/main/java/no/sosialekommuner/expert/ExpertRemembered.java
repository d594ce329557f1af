package no.sosialekommuner.expert;

import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** Half of the time is gone: these members are reminded. */
public record ExpertRemembered(ContributionId question, List<MemberId> to) {}
