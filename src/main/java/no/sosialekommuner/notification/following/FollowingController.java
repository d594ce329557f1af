package no.sosialekommuner.notification.following;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.Follows;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.notification.notice.Notices;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All that one follows on one page, where it is changed too. */
@Controller
class FollowingController {

    static final String ADDRESS = "/min-side/folger";

    private final Followings followings;
    private final FollowedLists lists;
    private final ListCuts cuts;
    private final Follows follows;
    private final Contributions contributions;
    private final Taxonomy taxonomy;
    private final Notices notices;

    FollowingController(
            Followings followings,
            FollowedLists lists,
            ListCuts cuts,
            Follows follows,
            Contributions contributions,
            Taxonomy taxonomy,
            Notices notices) {
        this.followings = followings;
        this.lists = lists;
        this.cuts = cuts;
        this.follows = follows;
        this.contributions = contributions;
        this.taxonomy = taxonomy;
        this.notices = notices;
    }

    /** @param etter number of the last contribution of the page before */
    @GetMapping(ADDRESS)
    ModelAndView page(@RequestParam(required = false) @Nullable Long etter, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("followings", followings.of(viewer));
        model.put("lists", lists.of(viewer.id()));
        model.put("contributions", follows.by(viewer, etter == null ? null : new ContributionId(etter)));
        model.put("facets", taxonomy.facets(viewer.language()));
        return new ModelAndView("notification/following/page", model);
    }

    /** A topic is chosen among all. */
    @PostMapping(ADDRESS)
    ModelAndView follow(@RequestParam(defaultValue = "") String tag, Viewer viewer, Reply reply) {
        if (!tag.isBlank()) {
            followings.put(FollowSort.TAG, tag, FollowLevel.FIRST, viewer);
        }
        return reply.redirect(ADDRESS);
    }

    /** A list or a search, by its address. */
    @PostMapping(ADDRESS + "/lister")
    ModelAndView followList(@RequestParam String address, Viewer viewer, Reply reply) {
        ListCut cut = cuts.require(address, viewer);
        lists.put(cut, cut.proposed(), viewer);
        return reply.redirect(ADDRESS + "#lister");
    }

    @PutMapping(ADDRESS + "/lister/{id}")
    ModelAndView listLevel(@PathVariable long id, @RequestParam String level, Viewer viewer, Reply reply) {
        lists.level(id, level(level), viewer);
        return reply.redirect(ADDRESS);
    }

    @DeleteMapping(ADDRESS + "/lister/{id}")
    ModelAndView leaveList(@PathVariable long id, Viewer viewer, Reply reply) {
        lists.remove(id, viewer);
        return reply.redirect(ADDRESS);
    }

    /** @param fra {@code varsler} where it is said beside a notice: that is dealt with then, and one goes on reading there */
    @PutMapping(ADDRESS + "/bidrag/{id}")
    ModelAndView contributionLevel(
            @PathVariable long id,
            @RequestParam String level,
            @RequestParam(defaultValue = "") String fra,
            Viewer viewer,
            Reply reply) {
        follows.put(
                viewer.id(),
                contributions.requireReadable(new ContributionId(id), viewer).id(),
                level(level));
        if ("varsler".equals(fra)) {
            notices.readThread(viewer.id(), "/bidrag/" + id);
            return reply.redirect("/varsler");
        }
        return reply.redirect(ADDRESS);
    }

    /** @throws Invalid on {@code level} when there is none of this code */
    static FollowLevel level(String code) {
        return FollowLevel.of(code).orElseThrow(() -> new Invalid("level", "web.fault.typeMismatch"));
    }
}
