package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** A request lies with another expert now. */
public record ExpertHanded(ContributionId question, MemberId to, MemberId by) {}
