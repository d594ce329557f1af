package no.sosialekommuner.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.Visit;

/** A page that only tests have: the real shell, styles and scripts around what a test wants to try in them. */
final class Stage {

    static final String ADDRESS = "/prove";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final Assets assets;
    private final Site site;

    Stage(Texts texts, Assets assets, Site site) {
        this.texts = texts;
        this.assets = assets;
        this.site = site;
    }

    /** Shows the content as a page of the product, in the visit's browser alone. */
    Page show(Visit visit, Content content) {
        StringOutput html = new StringOutput();
        templates.render("web/layout.jte", Map.of("ui", ui(), "title", "Prøve", "content", content), html);
        visit.page()
                .route(
                        "**" + ADDRESS,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html; charset=utf-8")
                                .setBody(html.toString())));
        return visit.open(ADDRESS);
    }

    /** The fragment as it is rendered with these parameters. */
    Content fragment(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ui", ui());
        templates.render(template, all, html);
        return output -> output.writeContent(html.toString());
    }

    private Ui ui() {
        return new Ui(texts, assets, site, Language.NB, null, null, null, null, ADDRESS, null, Map.of());
    }
}
