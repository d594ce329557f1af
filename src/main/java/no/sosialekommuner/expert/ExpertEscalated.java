package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** Most of the time is gone: this member is to see to it. */
public record ExpertEscalated(ContributionId question, MemberId to) {}
