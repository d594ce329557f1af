package no.sosialekommuner.freshness.review;

import java.time.Instant;
import java.time.LocalDate;
import no.sosialekommuner.contribution.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * When a contribution is to be looked at again.
 *
 * @param held what it is, by the name of {@link no.sosialekommuner.freshness.Held} where it is one of those
 * @param since from when on its words are held to be right
 * @param own whether somebody has set the date, and no rule
 * @param outdated whether it is said to be out of date
 * @param dueOn when it is to be looked at, or null where it holds for good or is out of date
 * @param asking whether its author has been asked and has not answered
 * @param round which time it is
 */
public record Review(
        ContributionId contribution,
        String held,
        Instant since,
        boolean own,
        boolean outdated,
        @Nullable LocalDate dueOn,
        boolean asking,
        int round) {

    /** Whether somebody has said that it holds for good. */
    public boolean forever() {
        return own && dueOn == null && !outdated;
    }

    public boolean dueBy(LocalDate today) {
        return dueOn != null && !dueOn.isAfter(today);
    }
}
