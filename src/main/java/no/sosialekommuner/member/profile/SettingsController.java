package no.sosialekommuner.member.profile;

import jakarta.validation.Valid;
import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SettingsController {

    static final String ADDRESS = "/min-side/innstillinger";

    private final Accounts accounts;

    SettingsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        return new ModelAndView(
                "member/profile/settings",
                Map.of("form", new SettingsForm(viewer.language().name())));
    }

    @PutMapping(ADDRESS)
    ModelAndView save(
            @Valid @ModelAttribute("form") SettingsForm form, BindingResult faults, Viewer viewer, Reply reply) {
        if (faults.hasErrors()) {
            return Reply.invalid("member/profile/settings", Map.of());
        }
        accounts.speak(viewer.id(), Language.valueOf(form.language()));
        return reply.redirect(ADDRESS);
    }
}
