package no.sosialekommuner.expert.article;

import java.util.Map;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A panel's articles on a page of their own. */
@Controller
class PanelArticlesController {

    private static final int MOST = 12;

    private final Panels panels;
    private final PanelArticles articles;

    PanelArticlesController(Panels panels, PanelArticles articles) {
        this.panels = panels;
        this.articles = articles;
    }

    @GetMapping("/eksperter/{slug}/artikler")
    ModelAndView page(@PathVariable String slug, Viewer viewer) {
        Panel panel = panels.require(slug, viewer.language());
        return new ModelAndView(
                "expert/article/page",
                Map.of("panel", panel, "page", new Cards.Page(articles.newest(panel.id(), viewer, MOST), null)));
    }
}
