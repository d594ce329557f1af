package no.sosialekommuner.notification.preference;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.Reason;
import no.sosialekommuner.notification.digest.Digests;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One page for what one is told, how, and when. */
@Controller
class PreferenceController {

    private static final String ADDRESS = "/min-side/varsler";
    private static final String PAGE = "notification/preference/page";

    private final Preferences preferences;
    private final Paces paces;
    private final Digests digests;

    PreferenceController(Preferences preferences, Paces paces, Digests digests) {
        this.preferences = preferences;
        this.paces = paces;
        this.digests = digests;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@RequestParam(required = false) @Nullable String lagret, Viewer viewer) {
        Map<String, Object> model = model(viewer);
        model.put("saved", lagret != null);
        return new ModelAndView(PAGE, model);
    }

    /** What is not checked is not sent: every reason is in the form, so what is missing is no. */
    @PutMapping(ADDRESS)
    ModelAndView save(@RequestParam Map<String, String> chosen, Viewer viewer, Reply reply) {
        List<Preference> wanted = Arrays.stream(Reason.values())
                .map(it -> new Preference(
                        it,
                        chosen.containsKey("shown." + it.code()),
                        MailPlan.of(chosen.getOrDefault("mail." + it.code(), ""))
                                .orElse(it.mail()),
                        chosen.containsKey("push." + it.code())))
                .toList();
        preferences.put(viewer.id(), wanted);
        return saved(reply);
    }

    @PutMapping(ADDRESS + "/stille")
    ModelAndView quiet(
            @Valid @ModelAttribute("quiet") QuietForm form, BindingResult faults, Viewer viewer, Reply reply) {
        if (faults.hasErrors() || form.quietFrom() == null || form.quietTo() == null) {
            return invalid("quiet", viewer);
        }
        paces.quiet(viewer.id(), form.quietFrom(), form.quietTo(), form.isQuietOnDaysOff(), form.isUrgentThrough());
        return saved(reply);
    }

    @PutMapping(ADDRESS + "/fravaer")
    ModelAndView away(@Valid @ModelAttribute("away") AwayForm form, BindingResult faults, Viewer viewer, Reply reply) {
        LocalDate from = form.awayFrom();
        LocalDate to = form.awayTo();
        if (!faults.hasErrors() && (from == null || to == null)) {
            faults.rejectValue(from == null ? "awayFrom" : "awayTo", "notification.settings.away.both");
        } else if (from != null && to != null && to.isBefore(from)) {
            faults.rejectValue("awayTo", "notification.settings.away.order");
        }
        if (!form.handle().isEmpty() && !paces.canStandIn(form.handle(), viewer.id())) {
            faults.rejectValue("standIn", "notification.settings.away.stand-in.unknown");
        }
        if (faults.hasErrors()) {
            return invalid("away", viewer);
        }
        paces.away(viewer.id(), Objects.requireNonNull(from), Objects.requireNonNull(to), form.handle());
        return saved(reply);
    }

    @DeleteMapping(ADDRESS + "/fravaer")
    ModelAndView back(Viewer viewer, Reply reply) {
        paces.away(viewer.id(), null, null, "");
        return saved(reply);
    }

    private static ModelAndView saved(Reply reply) {
        return reply.redirect(ADDRESS + "?lagret=ja");
    }

    /** @param kept the form that comes back as it was filled */
    private ModelAndView invalid(String kept, Viewer viewer) {
        Map<String, Object> model = model(viewer);
        model.remove(kept);
        return Reply.invalid(PAGE, model);
    }

    private Map<String, Object> model(Viewer viewer) {
        Pace pace = paces.of(viewer.id());
        Map<String, Object> model = new HashMap<>();
        model.put("preferences", preferences.of(viewer.id()));
        model.put("pushReady", pace.pushReady());
        model.put("quiet", QuietForm.of(pace));
        model.put("away", AwayForm.of(pace));
        model.put("digest", digests.of(viewer.id()));
        return model;
    }
}
