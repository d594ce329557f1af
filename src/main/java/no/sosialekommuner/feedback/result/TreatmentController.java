package no.sosialekommuner.feedback.result;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.feedback.request.Tending;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The asker says of a remark what was made of it, and why. */
@Controller
class TreatmentController {

    private static final String FRAGMENT = "feedback/result/remark";
    private static final String PAGE = "feedback/result/treat";
    private static final int LONGEST = 1_000;

    private final Tending tending;
    private final RemarkLog log;

    TreatmentController(Tending tending, RemarkLog log) {
        this.tending = tending;
        this.log = log;
    }

    @PutMapping("/innspill/{request}/merknader/{remark}")
    ModelAndView treat(
            @PathVariable long request,
            @PathVariable long remark,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = tending.require(request, viewer);
        LoggedRemark found = log.require(request, remark);
        Optional<Treatment> chosen = Treatment.of(verdict);
        BindingResult faults = new MapBindingResult(new HashMap<>(), "form");
        check(chosen, why, faults);
        if (faults.hasErrors()) {
            Map<String, Object> model = model(found, contribution, false);
            model.put("typed", why);
            model.put("chosen", chosen.orElse(null));
            model.put(BindingResult.MODEL_KEY_PREFIX + "form", faults);
            return reply.invalidFragmentOr(PAGE, FRAGMENT, model);
        }
        log.treat(found, chosen.orElseThrow(), why.strip(), viewer.id());
        return reply.fragmentOr(
                "/bidrag/" + contribution.id() + "/innspill?runde=" + request + "&etter=" + (remark - 1) + "#merknad-"
                        + remark,
                FRAGMENT,
                model(log.require(request, remark), contribution, true));
    }

    /** That something was not taken, or only in part, is owed a reason. */
    private static void check(Optional<Treatment> chosen, String why, BindingResult faults) {
        if (chosen.isEmpty()) {
            faults.rejectValue("verdict", "feedback.log.verdict-missing");
        } else if (chosen.get() != Treatment.TAKEN && why.isBlank()) {
            faults.rejectValue("why", "feedback.log.why-missing");
        }
        if (why.length() > LONGEST) {
            faults.rejectValue("why", "feedback.log.why-long");
        }
    }

    private static Map<String, Object> model(LoggedRemark remark, Contribution contribution, boolean fresh) {
        Map<String, Object> model = new HashMap<>();
        model.put("remark", remark);
        model.put("title", contribution.title());
        model.put("back", "/bidrag/" + contribution.id() + "/innspill?runde=" + remark.request());
        model.put("treating", true);
        model.put("named", true);
        model.put("fresh", fresh);
        return model;
    }
}
