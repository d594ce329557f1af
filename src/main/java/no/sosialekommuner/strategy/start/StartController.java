package no.sosialekommuner.strategy.start;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Space;
import no.sosialekommuner.space.SpaceKind;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.strategy.PlanStarts;
import no.sosialekommuner.strategy.share.SharedPlans;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plans there are, and a new one. */
@Controller
class StartController {

    private static final String NEW = "strategy/start/new";
    private static final List<SpaceKind> PLACES = List.of(SpaceKind.ORGANISATION, SpaceKind.GROUP, SpaceKind.ROOM);

    private final Guides guides;
    private final PlanList plans;
    private final PlanStarts starts;
    private final PlanOwner owner;
    private final Spaces spaces;
    private final SharedPlans shared;

    StartController(
            Guides guides, PlanList plans, PlanStarts starts, PlanOwner owner, Spaces spaces, SharedPlans shared) {
        this.guides = guides;
        this.plans = plans;
        this.starts = starts;
        this.owner = owner;
        this.spaces = spaces;
        this.shared = shared;
    }

    /** @param cursor number of the last one on the page before */
    @GetMapping("/planer")
    ModelAndView list(@RequestParam(required = false) @Nullable Long cursor, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("guides", guides.current());
        model.put("own", plans.own(viewer, cursor));
        model.put("grouped", plans.inGroups(viewer));
        model.put("first", cursor == null);
        model.put("shared", shared.newest(viewer));
        return new ModelAndView("strategy/start/page", model);
    }

    /** @param veileder key of the guide; the first one without */
    @GetMapping("/planer/ny")
    ModelAndView form(@RequestParam(defaultValue = "") String veileder, Viewer viewer) {
        Guide guide = guide(veileder);
        Language language = owner.language(viewer);
        List<Space> places = places(viewer);
        PlanForm form = new PlanForm(
                null,
                guide.key(),
                owner.title(guide, language, viewer),
                language.code(),
                places.isEmpty() ? "" : places.getFirst().slug());
        Map<String, Object> model = model(guide, places);
        model.put("form", form);
        return new ModelAndView(NEW, model);
    }

    @PostMapping("/planer/ny")
    ModelAndView begin(@Valid @ModelAttribute("form") PlanForm sent, BindingResult faults, Viewer viewer, Reply reply) {
        Guide guide = guide(sent.veileder());
        List<Space> places = places(viewer);
        if (places.stream().noneMatch(it -> it.slug().equals(sent.space()))) {
            faults.rejectValue("space", "strategy.new.space.missing");
        }
        if (faults.hasErrors()) {
            return Reply.invalid(NEW, model(guide, places));
        }
        PlanForm form = renamed(sent, guide, viewer);
        ContributionId id = starts.begin(guide, form.space(), form.title(), form.written(), form.formKey(), viewer);
        return reply.redirect("/planer/" + id);
    }

    /** A name that was only proposed follows the language that was chosen. */
    private PlanForm renamed(PlanForm form, Guide guide, Viewer viewer) {
        Language other = form.written() == Language.NN ? Language.NB : Language.NN;
        return form.title().equals(owner.title(guide, other, viewer))
                ? form.titled(owner.title(guide, form.written(), viewer))
                : form;
    }

    private Guide guide(String key) {
        return guides.current().stream()
                .filter(it -> key.isBlank() || it.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One's own municipality first. */
    private List<Space> places(Viewer viewer) {
        return spaces.readableBy(viewer).stream()
                .filter(it -> it.mayWrite() && PLACES.contains(it.kind()))
                .toList();
    }

    private static Map<String, Object> model(Guide guide, List<Space> places) {
        Map<String, Object> model = new HashMap<>();
        model.put("guide", guide);
        model.put("places", places);
        return model;
    }
}
