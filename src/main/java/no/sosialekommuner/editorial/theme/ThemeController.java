package no.sosialekommuner.editorial.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The themes that have been, for everybody. What is planned is seen by editors only. */
@Controller
class ThemeController {

    private static final String ADDRESS = "/ukens-tema";
    private static final int PAGE = 20;

    private final Themes themes;
    private final Cards cards;

    ThemeController(Themes themes, Cards cards) {
        this.themes = themes;
        this.cards = cards;
    }

    /** @param cursor the last week of the page before */
    @GetMapping(ADDRESS)
    ModelAndView archive(@RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        Week now = themes.thisWeek();
        Week last = cursor == null ? now : Week.require(cursor).plus(-1);
        List<Theme> found =
                new ArrayList<>(themes.until(last.compareTo(now) > 0 ? now : last, PAGE + 1, viewer.language()));
        Map<String, Object> model = new HashMap<>();
        if (found.size() > PAGE) {
            found.removeLast();
            model.put("next", found.getLast().week().toString());
        }
        model.put("themes", found);
        model.put("now", now);
        return new ModelAndView("editorial/theme/archive", model);
    }

    @GetMapping(ADDRESS + "/{week}")
    ModelAndView page(@PathVariable String week, Viewer viewer) {
        Week wanted = Week.require(week);
        Week now = themes.thisWeek();
        if (now.isBefore(wanted) && !viewer.tends()) {
            throw new NotFound();
        }
        Theme theme = themes.find(wanted, viewer.language()).orElseThrow(NotFound::new);
        return new ModelAndView(
                "editorial/theme/page",
                Map.of("theme", theme, "now", now, "cards", cards.of(theme.contributions(), viewer)));
    }
}
