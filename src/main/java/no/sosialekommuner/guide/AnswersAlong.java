package no.sosialekommuner.guide;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.sosialekommuner.editorial.EditorialIntake;
import no.sosialekommuner.editorial.ShippedFaq;
import no.sosialekommuner.taxonomy.IncomingTags;
import no.sosialekommuner.taxonomy.TagId;
import org.springframework.stereotype.Component;

/** The answers that come with the product become entries that editors tend, once, where a community has none. */
@Component
public class AnswersAlong {

    private final LawBook book;
    private final EditorialIntake intake;
    private final IncomingTags tags;

    AnswersAlong(LawBook book, EditorialIntake intake, IncomingTags tags) {
        this.book = book;
        this.intake = intake;
        this.tags = tags;
    }

    /** May be repeated; how many were taken in. */
    public int moveIn() {
        Map<String, TagId> bySlug = tags.bySlug(book.answers().stream()
                .flatMap(it -> it.tags().stream())
                .distinct()
                .toList());
        return intake.ship(book.answers().stream().map(it -> entry(it, bySlug)).toList());
    }

    /** A tag that the community has done away with is left out. */
    private static ShippedFaq entry(Answer it, Map<String, TagId> tags) {
        return new ShippedFaq(
                it.key(),
                it.question().nb(),
                it.answer().nb(),
                it.question().nn(),
                it.answer().nn(),
                it.tags().stream().map(tags::get).filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
