package no.sosialekommuner.curation.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.propose.TagProposals;
import no.sosialekommuner.curation.Editors;
import no.sosialekommuner.curation.Uses;
import no.sosialekommuner.curation.log.ChangeLog;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.edit.TagSheets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where editors of the taxonomy begin. */
@Controller
class OverviewController {

    private static final int LATEST = 5;

    private final TagSheets sheets;
    private final Uses uses;
    private final ChangeLog log;
    private final TagProposals proposals;
    private final Clock clock;

    OverviewController(TagSheets sheets, Uses uses, ChangeLog log, TagProposals proposals, Clock clock) {
        this.sheets = sheets;
        this.uses = uses;
        this.log = log;
        this.proposals = proposals;
        this.clock = clock;
    }

    @GetMapping("/admin/emner")
    ModelAndView page(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String vis, Viewer viewer) {
        Editors.require(viewer);
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Oslo")));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "overview",
                Overview.of(
                        sheets.facets(), sheets.all(), uses.all(), q, Overview.Show.of(vis), today, viewer.language()));
        model.put("waiting", proposals.waiting());
        model.put("latest", log.newest(LATEST, viewer.language()));
        return new ModelAndView("curation/overview/page", model);
    }
}
