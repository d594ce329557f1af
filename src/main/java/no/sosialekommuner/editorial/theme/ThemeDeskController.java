package no.sosialekommuner.editorial.theme;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calendar of themes. Who takes a week that is taken sees both, and nothing that was typed is lost. */
@Controller
class ThemeDeskController {

    private static final String ADDRESS = "/redaksjon/uker";
    private static final String VIEW = "editorial/theme/edit";
    private static final int CANCELLED = 10;

    private final Themes themes;
    private final ThemePlan plan;
    private final Cards cards;
    private final Taxonomy taxonomy;

    ThemeDeskController(Themes themes, ThemePlan plan, Cards cards, Taxonomy taxonomy) {
        this.themes = themes;
        this.plan = plan;
        this.cards = cards;
        this.taxonomy = taxonomy;
    }

    @GetMapping(ADDRESS)
    ModelAndView calendar(Viewer viewer) {
        viewer.requireTending();
        return new ModelAndView(
                "editorial/theme/calendar",
                Map.of(
                        "calendar", calendarFor(viewer),
                        "now", themes.thisWeek(),
                        "cancelled", themes.cancelled(CANCELLED, viewer.language())));
    }

    @GetMapping(ADDRESS + "/ny")
    ModelAndView begin(@RequestParam(defaultValue = "") String uke, Viewer viewer) {
        viewer.requireTending();
        Calendar calendar = calendarFor(viewer);
        String week = Week.find(uke)
                .map(Week::toString)
                .orElseGet(() -> calendar.free().getFirst().toString());
        return new ModelAndView(VIEW, model(null, ThemeForm.on(week), viewer));
    }

    @PostMapping(ADDRESS)
    ModelAndView add(@Valid @ModelAttribute("form") ThemeForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireTending();
        return save(null, form, faults, viewer, reply);
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView page(@PathVariable long id, Viewer viewer) {
        viewer.requireTending();
        Theme theme = themes.require(id, viewer.language());
        return new ModelAndView(
                VIEW, model(theme, ThemeForm.of(theme, cards.of(theme.contributions(), viewer)), viewer));
    }

    @PutMapping(ADDRESS + "/{id}")
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ThemeForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireTending();
        return save(themes.require(id, viewer.language()), form, faults, viewer, reply);
    }

    @DeleteMapping(ADDRESS + "/{id}")
    ModelAndView cancel(@PathVariable long id, Viewer viewer, Reply reply) {
        viewer.requireTending();
        plan.cancel(themes.require(id, viewer.language()));
        return reply.redirect(ADDRESS + "#avlyste");
    }

    private ModelAndView save(@Nullable Theme theme, ThemeForm form, BindingResult faults, Viewer viewer, Reply reply) {
        List<ContributionId> chosen = chosen(form, theme, faults, viewer);
        if (!faults.hasErrors()) {
            try {
                if (theme == null) {
                    plan.add(form, chosen, viewer);
                } else {
                    plan.change(theme, form, chosen);
                }
                return reply.redirect(ADDRESS + "#uke-" + form.uke());
            } catch (DuplicateKeyException | Conflict _) {
                return overtaken(theme, form, viewer, reply);
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(VIEW, model(theme, form, viewer));
    }

    /** Those named that the editor may read; what another editor chose and this one may not read stays. */
    private List<ContributionId> chosen(ThemeForm form, @Nullable Theme theme, BindingResult faults, Viewer viewer) {
        List<ContributionId> named = form.chosen();
        List<ContributionId> known = theme == null ? List.of() : theme.contributions();
        List<ContributionId> readable =
                cards.of(named, viewer).stream().map(Card::id).toList();
        if (form.namesNothing() || named.stream().anyMatch(it -> !readable.contains(it) && !known.contains(it))) {
            faults.rejectValue("contributions", "editorial.theme.contributions.unknown");
        }
        return named;
    }

    /** Either somebody changed the same theme, or the week belongs to another one; a form that was sent twice is neither. */
    private ModelAndView overtaken(@Nullable Theme theme, ThemeForm mine, Viewer viewer, Reply reply) {
        Theme there = themes.find(Week.require(mine.uke()), viewer.language()).orElse(theme);
        if (theme == null && there != null && mine.isSaidBy(there)) {
            return reply.redirect(ADDRESS + "#uke-" + mine.uke());
        }
        if (there != null && theme != null && there.id() == theme.id()) {
            Map<String, Object> model = model(theme, mine.at(mine.uke(), there.version()), viewer);
            model.put("there", there);
            model.put("same", true);
            return conflict(model);
        }
        String free = calendarFor(viewer).free().getFirst().toString();
        Map<String, Object> model = model(theme, mine.at(free, mine.version()), viewer);
        if (there != null) {
            model.put("there", there);
        }
        return conflict(model);
    }

    private static ModelAndView conflict(Map<String, Object> model) {
        ModelAndView page = new ModelAndView(VIEW, model);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Calendar calendarFor(Viewer viewer) {
        return Calendar.of(themes.thisWeek(), themes.planned(viewer.language()));
    }

    private Map<String, Object> model(@Nullable Theme theme, ThemeForm form, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("now", themes.thisWeek());
        model.put("facets", taxonomy.facets(viewer.language()));
        model.put("free", calendarFor(viewer).free());
        model.put("cards", cards.of(form.chosen(), viewer));
        if (theme != null) {
            model.put("theme", theme);
        }
        return model;
    }
}
