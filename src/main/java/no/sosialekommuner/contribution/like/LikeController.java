package no.sosialekommuner.contribution.like;

import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class LikeController {

    private static final String ADDRESS = "/bidrag/{id}/liker";

    private final Contributions contributions;
    private final Likes likes;

    LikeController(Contributions contributions, Likes likes) {
        this.contributions = contributions;
        this.likes = likes;
    }

    @PostMapping(ADDRESS)
    ModelAndView add(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution liked = contributions.requireReadable(new ContributionId(id), viewer);
        return button(liked, true, likes.add(viewer.id(), liked.id()), reply);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView remove(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution liked = contributions.requireReadable(new ContributionId(id), viewer);
        return button(liked, false, likes.remove(viewer.id(), liked.id()), reply);
    }

    private static ModelAndView button(Contribution contribution, boolean liked, int count, Reply reply) {
        Map<String, Object> model = Map.of("id", contribution.id(), "liked", liked, "count", count);
        return reply.fragmentOr(contribution.address(), "contribution/like/button", model);
    }
}
