package no.sosialekommuner.contribution.follow;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.Follows;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class FollowController {

    private static final String ADDRESS = "/bidrag/{id}/folg";

    private final Contributions contributions;
    private final Follows follows;

    FollowController(Contributions contributions, Follows follows) {
        this.contributions = contributions;
        this.follows = follows;
    }

    @PostMapping(ADDRESS)
    ModelAndView follow(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution followed = contributions.requireReadable(new ContributionId(id), viewer);
        follows.add(viewer.id(), followed.id());
        return button(followed, viewer, false, reply);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView leave(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution followed = contributions.requireReadable(new ContributionId(id), viewer);
        follows.remove(viewer.id(), followed.id());
        return button(followed, viewer, false, reply);
    }

    /** @throws Invalid on {@code level} when there is none of this code */
    @PutMapping(ADDRESS)
    ModelAndView level(@PathVariable long id, @RequestParam String level, Viewer viewer, Reply reply) {
        Contribution followed = contributions.requireReadable(new ContributionId(id), viewer);
        FollowLevel chosen = FollowLevel.of(level).orElseThrow(() -> new Invalid("level", "web.fault.typeMismatch"));
        follows.put(viewer.id(), followed.id(), chosen);
        return button(followed, viewer, true, reply);
    }

    private ModelAndView button(Contribution contribution, Viewer viewer, boolean changed, Reply reply) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", contribution.id());
        model.put("level", follows.level(viewer.id(), contribution.id()).orElse(null));
        model.put("changed", changed);
        return reply.fragmentOr(contribution.address(), "contribution/follow/button", model);
    }
}
