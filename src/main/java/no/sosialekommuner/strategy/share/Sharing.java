package no.sosialekommuner.strategy.share;

import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.strategy.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * That others read a plan.
 *
 * @param contribution what they read: the edition as a contribution of its own
 * @param address of that
 * @param space where they read it
 * @param edition which one they read
 * @param by null when that member is gone
 * @param borrowers how many municipalities have taken a chapter over
 */
public record Sharing(
        ContributionId contribution,
        String address,
        String space,
        int edition,
        @Nullable Colleague by,
        Instant at,
        int borrowers) {}
