package no.sosialekommuner.reading.municipality;

import java.util.Map;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All that an organisation has shared, of which its page shows the newest. */
@Controller
class MunicipalitySharesController {

    private static final int AT_A_TIME = 20;

    private final Organisations organisations;
    private final Cards cards;

    MunicipalitySharesController(Organisations organisations, Cards cards) {
        this.organisations = organisations;
        this.cards = cards;
    }

    @GetMapping("/kommuner/{number}/bidrag")
    ModelAndView contributions(
            @PathVariable String number, @RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        Organisation one = organisations.require(number);
        CardFilter filter = CardFilter.all().from(number).page(cursor, AT_A_TIME);
        return list(one, "contributions", filter, viewer);
    }

    @GetMapping("/kommuner/{number}/blogg")
    ModelAndView blog(
            @PathVariable String number, @RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        Organisation one = organisations.require(number);
        CardFilter filter = CardFilter.all().inBlogOf(number).page(cursor, AT_A_TIME);
        return list(one, "blog", filter, viewer);
    }

    /** @param what contributions or blog: which words the page uses */
    private ModelAndView list(Organisation one, String what, CardFilter filter, Viewer viewer) {
        return new ModelAndView(
                "reading/municipality/shares",
                Map.of(
                        "organisation",
                        one,
                        "what",
                        what,
                        "page",
                        cards.find(filter, viewer),
                        "count",
                        cards.count(filter, viewer)));
    }
}
