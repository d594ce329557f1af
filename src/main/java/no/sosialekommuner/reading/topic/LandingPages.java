package no.sosialekommuner.reading.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.Sort;
import no.sosialekommuner.contribution.TagCounts;
import no.sosialekommuner.editorial.FaqFilter;
import no.sosialekommuner.editorial.Faqs;
import no.sosialekommuner.editorial.Highlights;
import no.sosialekommuner.editorial.Landing;
import no.sosialekommuner.editorial.Landings;
import no.sosialekommuner.editorial.Place;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.reading.list.Listing;
import org.springframework.stereotype.Component;

/**
 * Brings a landing page together: one statement each for the selected, the most read, the unanswered and the FAQ. The
 * newest are the beginning of the list that stands there anyway.
 */
@Component
class LandingPages {

    private static final int FEW = 5;

    private final Landings landings;
    private final Highlights highlights;
    private final Faqs faqs;
    private final Cards cards;
    private final TagCounts counts;

    LandingPages(Landings landings, Highlights highlights, Faqs faqs, Cards cards, TagCounts counts) {
        this.landings = landings;
        this.highlights = highlights;
        this.faqs = faqs;
        this.cards = cards;
        this.counts = counts;
    }

    /** Empty where the topic has an ordinary page. */
    Optional<LandingPage> find(TopicPage topic, Listing listing, Viewer viewer) {
        return landings.find(topic.tag().id(), viewer.language()).map(landing -> page(landing, topic, listing, viewer));
    }

    private LandingPage page(Landing landing, TopicPage topic, Listing listing, Viewer viewer) {
        CardFilter on = CardFilter.all().tagged(List.of(topic.tag().slug())).page(null, FEW);
        Map<String, Integer> numbers = counts.readableBy(viewer);
        return new LandingPage(
                landing,
                topic.below().stream()
                        .map(tag -> new LandingPage.Theme(tag, numbers.getOrDefault(tag.slug(), 0)))
                        .toList(),
                highlights.on(Place.TOPIC, topic.tag().id(), viewer),
                listing.page().items().stream().limit(FEW).toList(),
                few(on.sorted(Sort.READ, Period.ALL), viewer),
                few(on.sorted(Sort.UNANSWERED, Period.ALL), viewer),
                faqs.find(FaqFilter.of(topic.tag().slug(), FEW), viewer).items());
    }

    private List<Card> few(CardFilter filter, Viewer viewer) {
        return cards.find(filter, viewer).items();
    }
}
