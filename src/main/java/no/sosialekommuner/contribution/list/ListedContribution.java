package no.sosialekommuner.contribution.list;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.read.Reading;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A contribution in a list of the API, under the same names as {@link Reading}.
 *
 * @param space slug
 * @param tags slugs
 * @param acceptedReply id of the accepted answer, or null
 * @param outdated whether somebody has said that it may be out of date
 * @param address of its page
 */
record ListedContribution(
        long id,
        String kind,
        String title,
        String excerpt,
        String space,
        Reading.Author author,
        List<String> tags,
        boolean urgent,
        int likes,
        int readers,
        int replyCount,
        @Nullable Long acceptedReply,
        Instant createdAt,
        Instant publishedAt,
        Instant updatedAt,
        Instant activeAt,
        boolean outdated,
        String address) {

    static ListedContribution of(Card card) {
        return new ListedContribution(
                card.id().value(),
                card.kind().name(),
                card.title(),
                card.excerpt(),
                card.spaceSlug(),
                author(card.author()),
                card.tags().stream().map(Tag::slug).toList(),
                card.urgent(),
                card.likes(),
                card.readers(),
                card.replies(),
                card.acceptedReply() == null ? null : card.acceptedReply().value(),
                card.createdAt(),
                card.publishedAt(),
                card.updatedAt(),
                card.activeAt(),
                card.outdated(),
                card.address());
    }

    private static Reading.Author author(Person person) {
        return new Reading.Author(
                person.handle(),
                person.name(),
                new Reading.Organisation(person.organisationNumber(), person.organisationName()));
    }
}
