package no.sosialekommuner.member.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import no.sosialekommuner.member.Memberships;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.signin.Newcomer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leaving: asked once more, then done. */
@Controller
class DeactivationController {

    private static final String ADDRESS = "/min-side/medlemskap";
    private static final String PAGE = "member/profile/deactivation";

    private final Memberships memberships;

    DeactivationController(Memberships memberships) {
        this.memberships = memberships;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        return new ModelAndView(PAGE, Map.of("refused", false));
    }

    @DeleteMapping(ADDRESS)
    ModelAndView leave(Viewer viewer, HttpServletRequest request, Reply reply) {
        try {
            memberships.end(viewer.id());
        } catch (Conflict _) {
            ModelAndView page = new ModelAndView(PAGE, Map.of("refused", true));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        SecurityContextHolder.clearContext();
        Newcomer.leave(request);
        return reply.redirect("/logg-inn");
    }
}
