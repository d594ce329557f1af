package no.sosialekommuner.reading.topic;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.TagCounts;
import no.sosialekommuner.editorial.Areas;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.reading.list.Listing;
import no.sosialekommuner.reading.list.Listings;
import no.sosialekommuner.reading.list.Selection;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TopicController {

    private final Taxonomy taxonomy;
    private final TagCounts counts;
    private final Listings listings;
    private final LandingPages landings;
    private final Followings followings;
    private final Clock clock;

    TopicController(
            Taxonomy taxonomy,
            TagCounts counts,
            Listings listings,
            LandingPages landings,
            Followings followings,
            Clock clock) {
        this.taxonomy = taxonomy;
        this.counts = counts;
        this.listings = listings;
        this.landings = landings;
        this.followings = followings;
        this.clock = clock;
    }

    @GetMapping("/emner")
    ModelAndView index(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        List<Facet> facets = taxonomy.facets(viewer.language());
        return new ModelAndView(
                "reading/topic/index",
                Map.of(
                        "index",
                        TopicIndex.of(
                                facets,
                                counts.readableBy(viewer),
                                q,
                                LocalDate.now(clock.withZone(ZoneId.of("Europe/Oslo"))),
                                viewer.language()),
                        "areas",
                        Areas.among(facets)));
    }

    /**
     * What editors have made of a topic stands before its list, not before a list that the reader has cut. A former address
     * leads on for good, with whatever the list was cut to.
     */
    @GetMapping("/emner/{slug}")
    ModelAndView topic(@PathVariable String slug, Selection selection, Viewer viewer, HttpServletRequest request) {
        Tag tag = taxonomy.require(slug, viewer.language());
        if (!tag.slug().equals(slug)) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            ModelAndView moved = new ModelAndView("redirect:/emner/" + tag.slug() + query);
            moved.setStatus(HttpStatus.MOVED_PERMANENTLY);
            return moved;
        }
        Map<String, Object> model = new HashMap<>();
        TopicPage topic = topic(tag, viewer);
        Listing listing = listings.on(tag, selection, viewer);
        model.put("topic", topic);
        model.put("listing", listing);
        model.put("followed", followings.isFollowed(FollowSort.TAG, tag.slug(), viewer));
        if (request.getQueryString() == null) {
            landings.find(topic, listing, viewer).ifPresent(page -> model.put("landing", page));
        }
        return new ModelAndView("reading/topic/page", model);
    }

    private TopicPage topic(Tag tag, Viewer viewer) {
        Facet facet = taxonomy.all(viewer.language()).stream()
                .filter(it -> it.slug().equals(tag.facet()))
                .findFirst()
                .orElseThrow();
        return TopicPage.of(tag, facet);
    }
}
