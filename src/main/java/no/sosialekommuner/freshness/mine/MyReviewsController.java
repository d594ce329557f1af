package no.sosialekommuner.freshness.mine;

import java.util.Map;
import no.sosialekommuner.freshness.WaitingReviews;
import no.sosialekommuner.freshness.desk.EditorsOwn;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the viewer is asked about. */
@Controller
class MyReviewsController {

    private final WaitingReviews waiting;
    private final EditorsOwn own;

    MyReviewsController(WaitingReviews waiting, EditorsOwn own) {
        this.waiting = waiting;
        this.own = own;
    }

    @GetMapping("/min-side/holdbarhet")
    ModelAndView page(Viewer viewer) {
        return new ModelAndView(
                "freshness/mine/page",
                Map.of("waiting", waiting.of(viewer.id()), "entries", viewer.tends() ? own.waiting(viewer) : 0));
    }
}
