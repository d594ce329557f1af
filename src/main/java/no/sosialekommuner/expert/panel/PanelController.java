package no.sosialekommuner.expert.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.expert.report.ExpertFigures;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The panels, for everybody: what each promises, how it keeps that, who is in it, and what they have written. */
@Controller
class PanelController {

    private static final int ARTICLES = 10;

    private final JdbcClient db;
    private final Panels panels;
    private final ExpertFigures figures;
    private final Cards cards;
    private final Taxonomy taxonomy;

    PanelController(JdbcClient db, Panels panels, ExpertFigures figures, Cards cards, Taxonomy taxonomy) {
        this.db = db;
        this.panels = panels;
        this.figures = figures;
        this.cards = cards;
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
        List<Person> members = panels.members(panel.id());
        Map<String, Object> model = new HashMap<>();
        model.put("panel", panel);
        model.put("members", members);
        model.put("figures", figures.ofLastYear(viewer.language()).get(panel.id()));
        model.put("cards", cards.of(articles(panel.id(), viewer), viewer));
        model.put("tags", tags(panel, viewer));
        model.put(
                "lead",
                members.stream()
                        .filter(it -> it.id().equals(panel.lead()))
                        .findFirst()
                        .map(Person::name)
                        .orElse(""));
        return new ModelAndView("expert/panel/page", model);
    }

    private List<Tag> tags(Panel panel, Viewer viewer) {
        return taxonomy.facets(viewer.language()).stream()
                .flatMap(it -> it.tags().stream())
                .filter(it -> panel.tags().contains(it.id()))
                .toList();
    }

    private List<ContributionId> articles(PanelId panel, Viewer viewer) {
        return db.sql("""
                        select c.id
                          from contribution.published c
                          join expert.panel_member m on m.member_id = c.author_id and m.panel_id = :panel
                         where c.kind = 'ARTICLE'
                           and exists (select 1 from space.reader x where x.space_id = c.space_id and x.member_id = :viewer offset 0)
                         order by c.published_at desc, c.id desc
                         limit :most
                        """)
                .param("panel", panel.value())
                .param("viewer", viewer.id().value())
                .param("most", ARTICLES)
                .query((rs, _) -> new ContributionId(rs.getLong(1)))
                .list();
    }
}
