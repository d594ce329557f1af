package no.sosialekommuner.strategy.share;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Space;
import no.sosialekommuner.space.SpaceKind;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.adopt.Edition;
import no.sosialekommuner.strategy.adopt.Editions;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Showing an adopted plan to others. */
@Controller
class SharingController {

    private static final String VIEW = "strategy/share/form";

    private final Plans plans;
    private final Editions editions;
    private final Sharings sharings;
    private final SharedPlans shared;
    private final Spaces spaces;

    SharingController(Plans plans, Editions editions, Sharings sharings, SharedPlans shared, Spaces spaces) {
        this.plans = plans;
        this.editions = editions;
        this.sharings = sharings;
        this.shared = shared;
        this.spaces = spaces;
    }

    /** All that is shared with the viewer. */
    @GetMapping("/planer/delte")
    ModelAndView list(
            @RequestParam(defaultValue = "") String veileder,
            @RequestParam(required = false) @Nullable Long cursor,
            Viewer viewer) {
        return new ModelAndView("strategy/share/page", Map.of("plans", shared.of(veileder, cursor, viewer)));
    }

    @GetMapping("/planer/{id}/deling")
    ModelAndView form(@PathVariable ContributionId id, Viewer viewer) {
        Plan plan = plans.requireTended(id, viewer);
        return new ModelAndView(VIEW, model(plan, "", viewer));
    }

    @PostMapping("/planer/{id}/deling")
    ModelAndView share(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String space,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireTended(id, viewer);
        boolean again = sharings.find(id).isPresent();
        if (!again && places(viewer).stream().noneMatch(it -> it.slug().equals(space))) {
            return Reply.invalid(VIEW, model(plan, "strategy.share.space.missing", viewer));
        }
        sharings.share(id, space, viewer);
        return reply.redirect("/planer/" + id + "/deling");
    }

    /** Whoever writes the plan may; where it was shared, only its author and the hosts are left to read it. */
    @DeleteMapping("/planer/{id}/deling")
    ModelAndView withdraw(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("withdrawal") WithdrawalForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireTended(id, viewer);
        if (!faults.hasErrors()) {
            try {
                sharings.withdraw(id, form.reason(), viewer);
                return reply.redirect(plan.address() + "/deling");
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(VIEW, model(plan, "", viewer));
    }

    private Map<String, Object> model(Plan plan, String fault, Viewer viewer) {
        Edition edition = editions.latest(plan.id()).orElseThrow(NotFound::new);
        Map<String, Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("edition", edition);
        model.put("sharing", sharings.find(plan.id()).orElse(null));
        model.put("places", places(viewer));
        model.put("fault", fault);
        return model;
    }

    /** Where others read: the network first. */
    private List<Space> places(Viewer viewer) {
        return spaces.readableBy(viewer).stream()
                .filter(it -> it.mayWrite() && (it.kind() == SpaceKind.NETWORK || it.kind() == SpaceKind.REGION))
                .toList();
    }
}
