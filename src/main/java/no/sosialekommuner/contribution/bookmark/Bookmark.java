package no.sosialekommuner.contribution.bookmark;

import java.time.Instant;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;

/**
 * Something that a member wants to find again.
 *
 * @param folder its name, or empty
 * @param note the member's own words, or empty
 */
public record Bookmark(
        ContributionId contribution,
        Kind kind,
        String title,
        String author,
        String folder,
        String note,
        Instant createdAt) {

    public String address() {
        return Addresses.of(contribution, title);
    }
}
