package no.sosialekommuner.reading.feed;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.NewestReplies;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a feed.
 *
 * @param name what it is known by for ever, as {@code /bidrag/7}
 * @param address of its page
 * @param text the whole text as HTML, or null when it is not told
 */
record Entry(
        String name,
        String title,
        Instant published,
        Instant updated,
        String address,
        String author,
        List<Tag> tags,
        String summary,
        @Nullable String text) {

    static Entry of(Card card, @Nullable String text) {
        return new Entry(
                "/bidrag/" + card.id(),
                card.title(),
                card.publishedAt(),
                later(card.updatedAt(), card.publishedAt()),
                card.address(),
                named(card.author()),
                card.tags(),
                card.excerpt(),
                text);
    }

    /** @param title as "Svar fra Bjørn Haugen" */
    static Entry of(NewestReplies.Item reply, Contribution contribution, String title) {
        return new Entry(
                "/svar/" + reply.id(),
                title,
                reply.createdAt(),
                later(reply.updatedAt(), reply.createdAt()),
                Addresses.of(contribution.id(), contribution.title(), reply.id()),
                named(reply.author()),
                List.of(),
                reply.excerpt(),
                reply.html());
    }

    private static String named(Person person) {
        return person.name() + ", " + person.organisationName();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
