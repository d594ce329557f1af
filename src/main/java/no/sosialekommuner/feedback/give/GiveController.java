package no.sosialekommuner.feedback.give;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.passage.Passage;
import no.sosialekommuner.feedback.request.Criterion;
import no.sosialekommuner.feedback.request.FeedbackRequest;
import no.sosialekommuner.feedback.request.FeedbackRequests;
import no.sosialekommuner.feedback.result.RoundReading;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering a request for input: read the text, score it, comment on it. */
@Controller
class GiveController {

    private static final String PAGE = "feedback/give/page";
    private static final int MOST_DRAFT = 200_000;
    private static final int LONGEST_WHY = 500;

    private final FeedbackRequests requests;
    private final Inputs inputs;
    private final RoundReading reading;
    private final Clock clock;

    GiveController(FeedbackRequests requests, Inputs inputs, RoundReading reading, Clock clock) {
        this.requests = requests;
        this.inputs = inputs;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * @param felt how many fields for remarks there are to be at least
     * @param sendt there when an answer has just been sent
     */
    @GetMapping("/innspill/{id}")
    ModelAndView page(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int felt,
            @RequestParam(defaultValue = "0") long etter,
            @RequestParam(required = false) @Nullable String sendt,
            Viewer viewer) {
        FeedbackRequest request = requests.requireAsked(id, viewer);
        List<Criterion> criteria = requests.criteria(id);
        ModelAndView page =
                new ModelAndView(PAGE, model(request, criteria, inputs.typed(request, criteria, viewer), viewer));
        page.addObject("more", Math.clamp(felt, 0, 30));
        page.addObject("sent", sendt != null);
        if (request.closed()) {
            page.addObject("round", reading.of(request, etter));
        }
        return page;
    }

    @PutMapping("/innspill/{id}")
    ModelAndView send(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer, Reply reply) {
        FeedbackRequest request = requests.requireAsked(id, viewer);
        List<Criterion> criteria = requests.criteria(id);
        TypedInput typed = TypedInput.of(sent, criteria);
        if (sent.containsKey("flere")) {
            inputs.keep(request, typed, viewer);
            return reply.redirect(
                    request.address() + "?felt=" + (typed.remarks().size() + 2) + "#merknader");
        }
        if (sent.containsKey("kladd")) {
            inputs.keep(request, typed, viewer);
            return reply.redirect(request.address());
        }
        BindingResult faults = new MapBindingResult(new HashMap<>(), "form");
        List<@Nullable Passage> passages = InputChecks.check(typed, request, criteria, faults);
        if (faults.hasErrors()) {
            return again(request, criteria, typed, faults, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            inputs.send(request, criteria, typed, passages, viewer);
            return reply.redirect(request.address() + "?sendt");
        } catch (Conflict _) {
            faults.rejectValue("helhet", "feedback.give.over");
            return again(request, criteria, typed, faults, viewer, HttpStatus.CONFLICT);
        }
    }

    /** From the script, each time one pauses. */
    @PostMapping("/innspill/{id}/kladd")
    ResponseEntity<Void> keep(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        FeedbackRequest request = requests.requireAsked(id, viewer);
        TypedInput typed = TypedInput.of(sent, requests.criteria(id));
        if (typed.kept().length() > MOST_DRAFT) {
            throw new Invalid("helhet", "feedback.give.long");
        }
        inputs.keep(request, typed, viewer);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/innspill/{id}/avslag")
    ModelAndView decline(
            @PathVariable long id, @RequestParam(defaultValue = "") String why, Viewer viewer, Reply reply) {
        FeedbackRequest request = requests.requireAsked(id, viewer);
        inputs.decline(request, why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why.strip(), viewer);
        return reply.redirect("/innspill");
    }

    private ModelAndView again(
            FeedbackRequest request,
            List<Criterion> criteria,
            TypedInput typed,
            BindingResult faults,
            Viewer viewer,
            HttpStatus status) {
        ModelAndView page = new ModelAndView(PAGE, model(request, criteria, typed, viewer));
        page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", faults);
        page.setStatus(status);
        return page;
    }

    private Map<String, Object> model(
            FeedbackRequest request, List<Criterion> criteria, TypedInput typed, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("request", request);
        model.put("question", reading.html(request.question()));
        model.put("criteria", criteria);
        model.put("typed", typed);
        model.put("own", inputs.own(request, viewer));
        model.put("open", !request.closed() && request.closesAt().isAfter(clock.instant()));
        return model;
    }
}
