package no.sosialekommuner.feedback.ask;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.feedback.request.Askers;
import no.sosialekommuner.feedback.request.Criterion;
import no.sosialekommuner.feedback.request.InputAsking;
import no.sosialekommuner.feedback.request.Wanted;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Space;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking for input on a contribution. */
@Controller
class AskController {

    private static final String PAGE = "feedback/ask/page";

    private final Contributions contributions;
    private final Askers askers;
    private final InputAsking asking;
    private final NamedPeople people;
    private final Spaces spaces;
    private final Texts texts;
    private final Clock clock;

    AskController(
            Contributions contributions,
            Askers askers,
            InputAsking asking,
            NamedPeople people,
            Spaces spaces,
            Texts texts,
            Clock clock) {
        this.contributions = contributions;
        this.askers = askers;
        this.asking = asking;
        this.people = people;
        this.spaces = spaces;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/bidrag/{id}/innspill/ny")
    ModelAndView page(@PathVariable ContributionId id, Viewer viewer) {
        Contribution contribution = require(id, viewer);
        List<String> criteria = Stream.of("clear", "right", "useful", "doable")
                .map(it -> texts.text(viewer.language(), "feedback.criterion." + it))
                .toList();
        ModelAndView page = new ModelAndView(PAGE, model(contribution, viewer));
        page.addObject("form", AskForm.proposed(criteria, LocalDate.ofInstant(clock.instant(), AskForm.OSLO)));
        return page;
    }

    @PostMapping("/bidrag/{id}/innspill")
    ModelAndView send(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = require(id, viewer);
        List<MemberId> members = people.find(form.people(), faults);
        List<Criterion> criteria = form.criteria(faults);
        Instant closesAt = form.closesAt(clock, faults);
        checkWhom(form, members, viewer, faults);
        if (!faults.hasErrors()) {
            try {
                long request = asking.send(
                        contribution,
                        new Wanted(
                                id,
                                members,
                                form.spaces(),
                                form.asksExperts(),
                                criteria,
                                form.question().strip(),
                                form.named(),
                                closesAt,
                                form.key()),
                        viewer.id());
                return reply.redirect("/bidrag/" + id + "/innspill?runde=" + request);
            } catch (Invalid nobody) {
                nobody.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(PAGE, model(contribution, viewer));
    }

    private void checkWhom(AskForm form, List<MemberId> members, Viewer viewer, BindingResult faults) {
        List<String> known = open(viewer).stream().map(Space::slug).toList();
        if (!known.containsAll(form.spaces())) {
            faults.rejectValue("spaces", "feedback.ask.spaces.unknown");
        }
        boolean nobodyElse = form.spaces().isEmpty() && !form.asksExperts();
        if (faults.hasFieldErrors("people")) {
            return;
        }
        if (nobodyElse && members.isEmpty()) {
            faults.rejectValue("people", "feedback.ask.nobody");
        } else if (nobodyElse && members.equals(List.of(viewer.id()))) {
            faults.rejectValue("people", "feedback.ask.self");
        }
    }

    private Contribution require(ContributionId id, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(id, viewer);
        askers.require(contribution, viewer);
        return contribution;
    }

    /** The spaces that the viewer belongs to. */
    private List<Space> open(Viewer viewer) {
        return open(spaces.readableBy(viewer));
    }

    private static List<Space> open(List<Space> readable) {
        return readable.stream().filter(Space::takesWriting).toList();
    }

    private Map<String, Object> model(Contribution contribution, Viewer viewer) {
        List<Space> readable = spaces.readableBy(viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("contribution", contribution);
        model.put("spaces", open(readable));
        model.put(
                "place",
                readable.stream()
                        .filter(it -> it.id().equals(contribution.space()))
                        .findFirst()
                        .orElse(null));
        model.put("today", LocalDate.ofInstant(clock.instant(), AskForm.OSLO));
        return model;
    }
}
