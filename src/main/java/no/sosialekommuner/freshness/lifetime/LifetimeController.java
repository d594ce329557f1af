package no.sosialekommuner.freshness.lifetime;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Editors say how long each kind is held to be right. */
@Controller
class LifetimeController {

    private static final String ADDRESS = "/redaksjon/holdbarhet/regler";
    private static final String PAGE = "freshness/lifetime/edit";

    private final Lifetimes lifetimes;

    LifetimeController(Lifetimes lifetimes) {
        this.lifetimes = lifetimes;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        viewer.requireTending();
        return new ModelAndView(
                PAGE, Map.of("form", LifetimeForm.of(lifetimes.newest()), "history", lifetimes.history()));
    }

    @PostMapping(ADDRESS)
    ModelAndView set(
            @Valid @ModelAttribute("form") LifetimeForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireTending();
        Optional<Lifetime> typed = form.lifetime(faults);
        if (typed.isEmpty()) {
            return Reply.invalid(PAGE, Map.of("history", lifetimes.history()));
        }
        try {
            lifetimes.set(typed.get(), viewer);
            return reply.redirect(ADDRESS + "?lagret");
        } catch (Conflict _) {
            faults.rejectValue("reason", "freshness.rules.conflict");
            ModelAndView page = Reply.invalid(PAGE, Map.of("history", lifetimes.history()));
            page.setStatus(HttpStatus.CONFLICT);
            page.addObject("version", lifetimes.newest().version());
            return page;
        }
    }
}
