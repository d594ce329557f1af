package no.sosialekommuner.expert.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.expert.article.PanelArticles;
import no.sosialekommuner.expert.booking.FreeSlots;
import no.sosialekommuner.expert.report.ExpertFigures;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The panels, for everybody: what each promises, how it keeps that, who is in it, and what they have written. */
@Controller
class PanelController {

    private static final int ARTICLES = 5;

    private final Panels panels;
    private final ExpertFigures figures;
    private final PanelArticles articles;
    private final FreeSlots slots;
    private final Taxonomy taxonomy;

    PanelController(Panels panels, ExpertFigures figures, PanelArticles articles, FreeSlots slots, Taxonomy taxonomy) {
        this.panels = panels;
        this.figures = figures;
        this.articles = articles;
        this.slots = slots;
        this.taxonomy = taxonomy;
    }

    @GetMapping("/eksperter")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView(
                "expert/panel/list",
                Map.of("panels", panels.all(viewer.language()), "figures", figures.ofLastYear(viewer.language())));
    }

    @GetMapping("/eksperter/{slug}")
    ModelAndView page(@PathVariable String slug, Viewer viewer) {
        Panel panel = panels.require(slug, viewer.language());
        Map<String, Object> model = new HashMap<>();
        model.put("panel", panel);
        model.put("members", panels.members(panel.id()));
        model.put("figures", figures.ofLastYear(viewer.language()).get(panel.id()));
        model.put("cards", articles.newest(panel.id(), viewer, ARTICLES));
        slots.next(panel, viewer).ifPresent(it -> model.put("free", it));
        model.put("tags", tags(panel, viewer));
        return new ModelAndView("expert/panel/page", model);
    }

    private List<Tag> tags(Panel panel, Viewer viewer) {
        return taxonomy.facets(viewer.language()).stream()
                .flatMap(it -> it.tags().stream())
                .filter(it -> panel.tags().contains(it.id()))
                .toList();
    }
}
