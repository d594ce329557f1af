package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.space.SpaceId;

/**
 * The facts that rules ask for; pages read more of it in queries of their own.
 *
 * @param mayWrite whether the viewer who asked for it may write in its space
 */
public record Contribution(
        ContributionId id,
        Kind kind,
        SpaceId space,
        MemberId author,
        State state,
        String title,
        int version,
        boolean mayWrite) {}
