package no.sosialekommuner.contribution;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.member.Person;

/**
 * A contribution as lists show it.
 *
 * @param unread whether the viewer has never opened it
 * @param renewed whether there are replies since the viewer's last visit
 */
public record Card(
        ContributionId id,
        Kind kind,
        String title,
        String excerpt,
        Person author,
        String spaceSlug,
        String spaceName,
        List<Label> tags,
        boolean urgent,
        boolean answered,
        int likes,
        int replies,
        int readers,
        Instant publishedAt,
        Instant activeAt,
        boolean unread,
        boolean renewed) {

    public String address() {
        return Addresses.of(id, title);
    }

    /** A tag with its name in the viewer's language. */
    public record Label(String slug, String name) {}
}
