package no.sosialekommuner.expert.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.report.ExpertFigures.Whose;
import no.sosialekommuner.expert.request.Moments;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How experts keep what they promise, for the hosts. */
@Controller
class ExpertReportController {

    private static final int WEEKS = 12;
    private static final int YEAR = 52;

    private final ExpertFigures figures;
    private final Moments moments;

    ExpertReportController(ExpertFigures figures, Moments moments) {
        this.figures = figures;
        this.moments = moments;
    }

    @GetMapping("/redaksjon/eksperter/rapport")
    ModelAndView page(
            @RequestParam(defaultValue = "") String uker,
            @RequestParam(defaultValue = "") String panel,
            Viewer viewer) {
        viewer.requireHosting();
        int weeks = uker.equals("52") ? YEAR : WEEKS;
        Instant now = moments.now();
        Instant since = moments.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(weeks - 1L)
                .atStartOfDay(WorkingDays.OSLO)
                .toInstant();
        Map<String, Object> model = new HashMap<>();
        List<PanelFigures> all = figures.panels(since, viewer.language());
        Whose whose = whose(panel, all);
        model.put("panels", all);
        model.put("weeks", figures.weeks(since, now, whose));
        model.put("whose", whose == null ? "" : panel);
        model.put("uncovered", figures.uncovered(since, viewer.language()));
        model.put("load", figures.load(since));
        model.put("shown", weeks == YEAR ? "52" : "");
        return new ModelAndView("expert/report/page", model);
    }

    /** Null for everybody; the hosts are {@code 0}. */
    private static @Nullable Whose whose(String panel, List<PanelFigures> all) {
        return all.stream()
                .filter(it -> it.number().equals(panel))
                .findFirst()
                .map(it -> new Whose(it.panel() == null ? null : new PanelId(it.panel())))
                .orElse(null);
    }
}
