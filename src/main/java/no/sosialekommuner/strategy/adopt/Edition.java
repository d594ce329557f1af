package no.sosialekommuner.strategy.adopt;

import java.time.Instant;
import java.time.LocalDate;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.strategy.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was adopted.
 *
 * @param number from 1
 * @param version of the contribution that was adopted
 * @param adoptedBy the body or the leader that adopted it
 * @param caseNumber empty where there is none
 * @param evaluateOn when it is to be looked at what came of it
 * @param registeredBy who wrote the adoption down, or null when that member is gone
 */
public record Edition(
        ContributionId plan,
        int number,
        int version,
        String title,
        LocalDate adoptedOn,
        String adoptedBy,
        String caseNumber,
        LocalDate evaluateOn,
        @Nullable Colleague registeredBy,
        Instant registeredAt) {

    /** Key of the text that says by whom and when it was adopted; its arguments are those two and the number of the case. */
    public String state() {
        return caseNumber.isEmpty() ? "strategy.adopt.state" : "strategy.adopt.state.case";
    }

    /** Where it is read as it was. */
    public String address() {
        return "/planer/" + plan + "/utgaver/" + number;
    }
}
