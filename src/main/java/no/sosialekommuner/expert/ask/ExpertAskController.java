package no.sosialekommuner.expert.ask;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.expert.Offer;
import no.sosialekommuner.expert.Offers;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.expert.request.DeskWork;
import no.sosialekommuner.expert.request.Desks.Desk;
import no.sosialekommuner.expert.request.ExpertAsking;
import no.sosialekommuner.expert.request.ExpertRequest;
import no.sosialekommuner.expert.request.ExpertRequests;
import no.sosialekommuner.expert.request.Reopening;
import no.sosialekommuner.expert.request.RequestLog;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an expert is asked for, and on which everybody who reads the question sees what becomes of it. */
@Controller
class ExpertAskController {

    private static final String ADDRESS = "/bidrag/{id}/ekspert";
    private static final String PAGE = "expert/ask/page";

    private final Contributions contributions;
    private final ExpertRequests requests;
    private final ExpertAsking asking;
    private final DeskWork work;
    private final Reopening reopening;
    private final RequestLog log;
    private final Panels panels;
    private final Offers offers;
    private final Spaces spaces;

    ExpertAskController(
            Contributions contributions,
            ExpertRequests requests,
            ExpertAsking asking,
            DeskWork work,
            Reopening reopening,
            RequestLog log,
            Panels panels,
            Offers offers,
            Spaces spaces) {
        this.contributions = contributions;
        this.requests = requests;
        this.asking = asking;
        this.work = work;
        this.reopening = reopening;
        this.log = log;
        this.panels = panels;
        this.offers = offers;
        this.spaces = spaces;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable ContributionId id, Viewer viewer) {
        Contribution question = contributions.requireReadable(id, viewer);
        return new ModelAndView(PAGE, model(question, viewer, null));
    }

    @PostMapping(ADDRESS)
    ModelAndView ask(
            @PathVariable ContributionId id,
            @ModelAttribute("form") ExpertAskForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution question = contributions.requireReadable(id, viewer);
        if (!ExpertAsking.mayAsk(question, viewer)) {
            throw new NotAllowed();
        }
        if (isAsked(id)) {
            return reply.redirect("/bidrag/" + id + "/ekspert");
        }
        Offer offer = offers.of(viewer.organisation(), viewer.language());
        form.check(offer, faults);
        if (!faults.hasErrors()) {
            try {
                asking.ask(
                        question,
                        form.panelId(),
                        spaces.isCounsel(question.space()),
                        offer.costs() ? offer.priceOere() : null,
                        viewer);
                return reply.redirect("/bidrag/" + id + "/ekspert");
            } catch (Invalid nobody) {
                nobody.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(PAGE, model(question, viewer, form));
    }

    private boolean isAsked(ContributionId id) {
        return requests.find(id).filter(it -> !it.mayBeAskedAgain()).isPresent();
    }

    /** The answer is not enough: the asker says what is missing, and the clock goes again. */
    @PutMapping(ADDRESS)
    ModelAndView askAgain(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("again") AskAgainForm again,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution question = contributions.requireReadable(id, viewer);
        if (!ExpertAsking.mayAsk(question, viewer)) {
            throw new NotAllowed();
        }
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, model(question, viewer, null));
        }
        reopening.askAgain(id, again.why(), viewer);
        return reply.redirect("/bidrag/" + id + "/ekspert");
    }

    /** The asker does not need an expert any more. */
    @DeleteMapping(ADDRESS)
    ModelAndView callOff(@PathVariable ContributionId id, Viewer viewer, Reply reply) {
        Contribution question = contributions.requireReadable(id, viewer);
        if (!question.author().equals(viewer.id())) {
            throw new NotAllowed();
        }
        work.callOff(id, viewer.id());
        return reply.redirect("/bidrag/" + id + "/ekspert");
    }

    private Map<String, Object> model(Contribution question, Viewer viewer, @Nullable ExpertAskForm form) {
        Optional<ExpertRequest> request = requests.find(question.id());
        boolean asks = ExpertAsking.mayAsk(question, viewer)
                && request.map(ExpertRequest::mayBeAskedAgain).orElse(true);
        Map<String, Object> model = new HashMap<>();
        model.put("question", question);
        request.ifPresent(it -> {
            model.put("request", it);
            model.put("log", log.of(it.question(), viewer.language()));
        });
        model.put(
                "panel",
                request.map(it -> panels.name(it.panel(), viewer.language())).orElse(""));
        model.put("own", question.author().equals(viewer.id()));
        model.put("asks", asks);
        if (asks) {
            List<Desk> desks = asking.offered(question.id(), viewer);
            model.put("offered", offered(desks, viewer));
            model.put("offer", offers.of(viewer.organisation(), viewer.language()));
            if (form == null && !desks.isEmpty()) {
                model.put("form", ExpertAskForm.on(desks.getFirst()));
            }
        }
        return model;
    }

    private List<OfferedDesk> offered(List<Desk> desks, Viewer viewer) {
        Map<PanelId, String> names =
                panels.all(viewer.language()).stream().collect(Collectors.toMap(Panel::id, Panel::name));
        return desks.stream()
                .map(it -> new OfferedDesk(
                        ExpertAskForm.number(it),
                        it.panel() == null ? null : names.get(it.panel()),
                        Math.toIntExact(it.promise().toMinutes()),
                        asking.dueBy(it)))
                .toList();
    }
}
