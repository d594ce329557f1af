package no.sosialekommuner.contribution;

import no.sosialekommuner.space.SpaceId;

/** The contribution lies in another space now, with everything that belongs to it. */
public record ContributionMoved(ContributionId id, SpaceId to) {}
