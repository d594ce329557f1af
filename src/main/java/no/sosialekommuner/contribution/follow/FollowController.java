package no.sosialekommuner.contribution.follow;

import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.Follows;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
        return button(followed, true, reply);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView leave(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution followed = contributions.requireReadable(new ContributionId(id), viewer);
        follows.remove(viewer.id(), followed.id());
        return button(followed, false, reply);
    }

    private static ModelAndView button(Contribution contribution, boolean followed, Reply reply) {
        Map<String, Object> model = Map.of("id", contribution.id(), "followed", followed);
        return reply.fragmentOr(contribution.address(), "contribution/follow/button", model);
    }
}
