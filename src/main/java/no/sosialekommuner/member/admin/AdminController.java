package no.sosialekommuner.member.admin;

import java.util.Map;
import no.sosialekommuner.member.ProfileFilter;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.invitation.Invitations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators begin. */
@Controller
class AdminController {

    private final Profiles profiles;
    private final Invitations invitations;

    AdminController(Profiles profiles, Invitations invitations) {
        this.profiles = profiles;
        this.invitations = invitations;
    }

    @GetMapping("/admin")
    ModelAndView page(Viewer viewer) {
        viewer.requireAny(Role.ADMINISTRATOR);
        return new ModelAndView(
                "member/admin/page",
                Map.of(
                        "members",
                        profiles.count(ProfileFilter.all()),
                        "invitations",
                        invitations.open().size()));
    }
}
