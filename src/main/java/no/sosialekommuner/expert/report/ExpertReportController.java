package no.sosialekommuner.expert.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.expert.request.Moments;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
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
    ModelAndView page(@RequestParam(defaultValue = "") String uker, Viewer viewer) {
        viewer.requireAny(Role.EDITOR, Role.MODERATOR, Role.ADMINISTRATOR);
        int weeks = uker.equals("52") ? YEAR : WEEKS;
        Instant now = moments.now();
        Instant since = now.minus(Duration.ofDays(7L * weeks));
        Map<String, Object> model = new HashMap<>();
        model.put("panels", figures.panels(since, viewer.language()));
        model.put("weeks", figures.weeks(since, now));
        model.put("uncovered", figures.uncovered(since, viewer.language()));
        model.put("load", figures.load(since));
        model.put("shown", weeks == YEAR ? "52" : "");
        return new ModelAndView("expert/report/page", model);
    }
}
