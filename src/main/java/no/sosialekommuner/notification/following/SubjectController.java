package no.sosialekommuner.notification.following;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A tag, a member or an organisation is followed, from its own page or from the list of all that one follows. */
@Controller
class SubjectController {

    private static final String ADDRESS = "/folg/{sort}/{key}";
    private static final Map<FollowSort, String> PAGES =
            Map.of(FollowSort.TAG, "/emner/", FollowSort.MEMBER, "/medlemmer/", FollowSort.ORGANISATION, "/kommuner/");

    private final Followings followings;

    SubjectController(Followings followings) {
        this.followings = followings;
    }

    @PostMapping(ADDRESS)
    ModelAndView follow(@PathVariable String sort, @PathVariable String key, Viewer viewer, Reply reply) {
        followings.put(sort(sort), key, FollowLevel.FIRST, viewer);
        return button(sort, key, true, reply);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView leave(@PathVariable String sort, @PathVariable String key, Viewer viewer, Reply reply) {
        followings.remove(sort(sort), key, viewer);
        return button(sort, key, false, reply);
    }

    /** How much one wants to hear of it. */
    @PutMapping(ADDRESS)
    ModelAndView level(
            @PathVariable String sort,
            @PathVariable String key,
            @RequestParam String level,
            Viewer viewer,
            Reply reply) {
        followings.put(sort(sort), key, FollowingController.level(level), viewer);
        return reply.redirect(FollowingController.ADDRESS);
    }

    private static ModelAndView button(String sort, String key, boolean followed, Reply reply) {
        Map<String, Object> model = new HashMap<>();
        model.put("sort", sort);
        model.put("key", key);
        model.put("followed", followed);
        return reply.fragmentOr(PAGES.get(sort(sort)) + key, "notification/following/button", model);
    }

    private static FollowSort sort(String code) {
        return FollowSort.of(code).filter(PAGES::containsKey).orElseThrow(NotFound::new);
    }
}
