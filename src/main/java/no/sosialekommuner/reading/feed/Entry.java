package no.sosialekommuner.reading.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.NewestReplies;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.search.FoundText;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

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

    /** @param text the whole text as HTML; of what is no contribution, where the words stand */
    static Entry of(FoundText found, @Nullable String text) {
        return new Entry(
                found.name(),
                found.title(),
                found.at(),
                later(found.changed(), found.at()),
                found.address(),
                found.author(),
                List.of(),
                found.excerpt(),
                text == null
                        ? "<p>" + HtmlUtils.htmlEscape(found.excerpt(), StandardCharsets.UTF_8.name()) + "</p>"
                        : text);
    }

    private static String named(Person person) {
        return person.name() + ", " + person.organisationName();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
