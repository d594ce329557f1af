package no.sosialekommuner.strategy.start;

import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.strategy.PlanState;

/**
 * A plan in a list.
 *
 * @param spaceName where it is written
 * @param ready chapters that are
 * @param begun chapters that are begun, ready ones too
 */
public record PlanCard(
        ContributionId id,
        String title,
        String organisation,
        String spaceName,
        PlanState state,
        int chapters,
        int ready,
        int begun,
        Instant activeAt) {

    public String address() {
        return "/planer/" + id;
    }
}
