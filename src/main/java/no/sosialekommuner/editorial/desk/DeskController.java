package no.sosialekommuner.editorial.desk;

import java.util.Map;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.Sort;
import no.sosialekommuner.editorial.Landings;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.editorial.faq.FaqDrafts;
import no.sosialekommuner.editorial.feature.FeaturedThings;
import no.sosialekommuner.editorial.theme.Calendar;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DeskController {

    private static final int FEW = 5;

    private static final CardFilter UNANSWERED =
            CardFilter.all().sorted(Sort.UNANSWERED, Period.ALL).page(null, FEW);

    private final FaqDrafts faqs;
    private final FaqCandidates candidates;
    private final FeaturedThings featured;
    private final Landings landings;
    private final Themes themes;
    private final Cards cards;

    DeskController(
            FaqDrafts faqs,
            FaqCandidates candidates,
            FeaturedThings featured,
            Landings landings,
            Themes themes,
            Cards cards) {
        this.faqs = faqs;
        this.candidates = candidates;
        this.featured = featured;
        this.landings = landings;
        this.themes = themes;
        this.cards = cards;
    }

    @GetMapping("/redaksjon")
    ModelAndView page(Viewer viewer) {
        viewer.requireTending();
        Week now = themes.thisWeek();
        Desk desk = new Desk(
                Calendar.of(now, themes.planned(viewer.language())).slots().subList(0, FEW),
                faqs.waiting(viewer, FEW),
                cards.find(UNANSWERED, viewer).items(),
                candidates.proposed(viewer, FEW),
                candidates.mostRead(viewer, FEW),
                featured.ending(viewer, FEW),
                landings.all().size());
        return new ModelAndView("editorial/desk/page", Map.of("desk", desk, "now", now));
    }
}
