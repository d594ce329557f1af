package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;

/** A question asks for an expert. The panel is null where the hosts answer. */
public record ExpertAsked(ContributionId question, @Nullable PanelId panel, MemberId by) {}
