package no.sosialekommuner.editorial.top;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.Sort;
import no.sosialekommuner.editorial.Highlight;
import no.sosialekommuner.editorial.Highlights;
import no.sosialekommuner.editorial.Place;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** First what editors have chosen, then what members found most useful; ten in all. */
@Controller
class TopController {

    private static final int TEN = 10;

    private final Cards cards;
    private final Highlights highlights;

    TopController(Cards cards, Highlights highlights) {
        this.cards = cards;
        this.highlights = highlights;
    }

    @GetMapping("/topp-ti")
    ModelAndView page(@RequestParam(defaultValue = "month") String period, Viewer viewer) {
        Period within = Period.of(period).orElse(Period.MONTH);
        List<Highlight> pinned = highlights.on(Place.TOP, null, viewer);
        return new ModelAndView(
                "editorial/top/page",
                Map.of("pinned", pinned, "articles", others(pinned, within, viewer), "period", within));
    }

    private List<Card> others(List<Highlight> pinned, Period within, Viewer viewer) {
        Set<ContributionId> chosen = new HashSet<>();
        pinned.forEach(it -> chosen.add(it.card().id()));
        CardFilter filter = CardFilter.all()
                .ofKind(Kind.ARTICLE)
                .sorted(Sort.USEFUL, within)
                .page(null, TEN);
        return cards.find(filter, viewer).items().stream()
                .filter(card -> !chosen.contains(card.id()))
                .limit(Math.max(0, TEN - pinned.size()))
                .toList();
    }
}
