package no.sosialekommuner.reading.home;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.Sort;
import no.sosialekommuner.editorial.Areas;
import no.sosialekommuner.editorial.Highlights;
import no.sosialekommuner.editorial.Place;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class HomeController {

    private static final int FEW = 5;

    private static final CardFilter MOST_READ =
            CardFilter.all().sorted(Sort.READ, Period.MONTH).page(null, FEW);

    private final Cards cards;
    private final Themes themes;
    private final Highlights highlights;
    private final Taxonomy taxonomy;
    private final Followings followings;

    HomeController(Cards cards, Themes themes, Highlights highlights, Taxonomy taxonomy, Followings followings) {
        this.cards = cards;
        this.themes = themes;
        this.highlights = highlights;
        this.taxonomy = taxonomy;
        this.followings = followings;
    }

    @GetMapping("/")
    ModelAndView home(Viewer viewer) {
        Theme theme = themes.current(viewer.language()).orElse(null);
        Home home = new Home(
                cards.waitingIn(followings.interests(viewer), viewer, FEW),
                cards.renewedFor(viewer, FEW),
                cards.unopenedBy(viewer, FEW),
                cards.find(MOST_READ, viewer).items(),
                theme,
                theme == null ? List.of() : cards.of(theme.contributions(), viewer),
                highlights.on(Place.HOME, null, viewer),
                Areas.among(taxonomy.facets(viewer.language())));
        return new ModelAndView(
                "reading/home/page", Map.of("home", home, "name", viewer.name(), "newcomer", !cards.hasVisits(viewer)));
    }

    /** The words that were to be searched for become the title of a question. */
    @GetMapping("/sporsmal/nytt")
    ModelAndView ask(@RequestParam(defaultValue = "") String q, Reply reply) {
        return reply.redirect(UriComponentsBuilder.fromPath("/ny")
                .queryParam("kind", "question")
                .queryParam("title", "{title}")
                .encode()
                .buildAndExpand(q.strip())
                .toUriString());
    }
}
