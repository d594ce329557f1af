package no.sosialekommuner.expert.suggest;

import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own choice not to be suggested. */
@Controller
class UnsuggestedController {

    private static final String ADDRESS = "/min-side/hvem-vet";

    private final Unsuggested unsuggested;

    UnsuggestedController(Unsuggested unsuggested) {
        this.unsuggested = unsuggested;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        return new ModelAndView("expert/suggest/mine", Map.of("out", unsuggested.has(viewer.id())));
    }

    @PostMapping(ADDRESS)
    ModelAndView leave(Viewer viewer, Reply reply) {
        unsuggested.add(viewer.id());
        return reply.fragmentOr(ADDRESS, "expert/suggest/choice", Map.of("out", true));
    }

    @DeleteMapping(ADDRESS)
    ModelAndView join(Viewer viewer, Reply reply) {
        unsuggested.remove(viewer.id());
        return reply.fragmentOr(ADDRESS, "expert/suggest/choice", Map.of("out", false));
    }
}
