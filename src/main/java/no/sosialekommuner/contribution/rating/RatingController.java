package no.sosialekommuner.contribution.rating;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class RatingController {

    private static final String ADDRESS = "/bidrag/{id}/vurdering";

    private final Contributions contributions;
    private final Ratings ratings;
    private final Usefulness usefulness;

    RatingController(Contributions contributions, Ratings ratings, Usefulness usefulness) {
        this.contributions = contributions;
        this.ratings = ratings;
        this.usefulness = usefulness;
    }

    @PutMapping(ADDRESS)
    ModelAndView rate(@PathVariable long id, @RequestParam int value, Viewer viewer, Reply reply) {
        if (value < 1 || value > 5) {
            throw new Invalid("value", "web.fault.typeMismatch");
        }
        Contribution rated = contributions.requireReadable(new ContributionId(id), viewer);
        return control(rated, value, ratings.put(viewer.id(), rated.id(), value), reply);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView remove(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution rated = contributions.requireReadable(new ContributionId(id), viewer);
        return control(rated, null, ratings.remove(viewer.id(), rated.id()), reply);
    }

    private ModelAndView control(Contribution contribution, @Nullable Integer own, Ratings.Rated rated, Reply reply) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", contribution.id());
        model.put("own", own);
        model.put("count", rated.count());
        model.put("mean", usefulness.of(rated.count(), rated.sum()));
        model.put("changed", true);
        return reply.fragmentOr(contribution.address(), "contribution/rating/control", model);
    }
}
