package no.sosialekommuner.strategy.borrow;

import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;

/**
 * The same chapter in another municipality's plan.
 *
 * @param from the contribution in which that plan is read
 * @param population of that municipality, 0 where it has none
 * @param text Markdown
 * @param html the text as it is shown
 * @param lang of the text, {@code nb} or {@code nn}
 * @param rows how many rows its tables have
 */
public record Lent(
        ContributionId from,
        String title,
        String organisation,
        int population,
        String text,
        String html,
        String lang,
        int rows) {

    public String address() {
        return Addresses.of(from, title);
    }
}
