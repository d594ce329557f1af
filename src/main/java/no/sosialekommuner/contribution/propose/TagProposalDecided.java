package no.sosialekommuner.contribution.propose;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** Editors have decided about a tag that a member proposed. */
public record TagProposalDecided(long proposal, MemberId member, ContributionId contribution) {}
