package no.sosialekommuner.member.invitation;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Workplaces;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class InvitationController {

    private static final String ADDRESS = "/admin/invitasjoner";
    private static final String PAGE = "member/invitation/page";

    private final Invitations invitations;
    private final Workplaces workplaces;

    InvitationController(Invitations invitations, Workplaces workplaces) {
        this.invitations = invitations;
        this.workplaces = workplaces;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        viewer.requireAny(Role.ADMINISTRATOR);
        return new ModelAndView(PAGE, model()).addObject("form", InvitationForm.empty());
    }

    @PostMapping(ADDRESS)
    ModelAndView send(
            @Valid @ModelAttribute("form") InvitationForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireAny(Role.ADMINISTRATOR);
        if (!faults.hasErrors()) {
            send(form, faults, viewer);
        }
        return faults.hasErrors() ? Reply.invalid(PAGE, model()) : reply.redirect(ADDRESS);
    }

    @DeleteMapping(ADDRESS + "/{email}")
    ModelAndView withdraw(@PathVariable String email, Viewer viewer, Reply reply) {
        viewer.requireAny(Role.ADMINISTRATOR);
        invitations.withdraw(email);
        return reply.fragmentOr(ADDRESS, "member/invitation/list", Map.of("invitations", invitations.open()));
    }

    private void send(InvitationForm form, BindingResult faults, Viewer viewer) {
        Optional<OrganisationId> organisation = workplaces.find(form.organisation());
        if (organisation.isEmpty()) {
            faults.rejectValue("organisation", "web.fault.NotNull");
            return;
        }
        try {
            invitations.send(
                    EmailAddress.of(form.email()).orElseThrow(),
                    organisation.get(),
                    Role.valueOf(form.role()),
                    SpeaksAs.valueOf(form.speaksAs()),
                    viewer);
        } catch (Invalid invalid) {
            invalid.faults().forEach(faults::rejectValue);
        }
    }

    private Map<String, Object> model() {
        return Map.of("invitations", invitations.open(), "workplaces", workplaces.names());
    }
}
