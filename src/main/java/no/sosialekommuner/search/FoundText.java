package no.sosialekommuner.search;

import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a search found, as it is told elsewhere than on the search page.
 *
 * @param name what it is known by for ever, as {@code /svar/7}
 * @param contribution what it is; null for what is none
 * @param title with what it is, where that is no contribution
 * @param changed when its words were last changed
 * @param author with his organisation
 * @param address of its page
 * @param excerpt where the words stand
 */
public record FoundText(
        String name,
        @Nullable ContributionId contribution,
        String title,
        Instant at,
        Instant changed,
        String author,
        String address,
        String excerpt) {}
