package no.sosialekommuner.reading.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class FeedKeyController {

    private static final String ADDRESS = "/min-side/feeder";

    private final FeedKeys keys;
    private final Taxonomy taxonomy;
    private final Site site;
    private final Texts texts;

    FeedKeyController(FeedKeys keys, Taxonomy taxonomy, Site site, Texts texts) {
        this.keys = keys;
        this.taxonomy = taxonomy;
        this.site = site;
        this.texts = texts;
    }

    /** @param emne slug of a topic whose feed is wanted too */
    @GetMapping(ADDRESS)
    ModelAndView page(@RequestParam(required = false) @Nullable String emne, Viewer viewer) {
        String key = keys.of(viewer.id());
        return new ModelAndView(
                "reading/feed/page", Map.of("feeds", addresses(emne, key, viewer), "example", example(key)));
    }

    @PostMapping(ADDRESS + "/nokkel")
    ModelAndView renew(Viewer viewer, Reply reply) {
        String key = keys.renew(viewer.id());
        return reply.fragmentOr(
                ADDRESS,
                "reading/feed/addresses",
                Map.of("feeds", addresses(null, key, viewer), "example", example(key), "renewed", true));
    }

    /** Address by what it gives. */
    private Map<String, String> addresses(@Nullable String topic, String key, Viewer viewer) {
        Map<String, String> addresses = new LinkedHashMap<>();
        if (topic != null) {
            taxonomy.find(topic, viewer.language())
                    .ifPresent(tag -> addresses.put(
                            texts.text(viewer.language(), "reading.feed.topic", tag.name()),
                            address("/emner/" + tag.slug(), key)));
        }
        addresses.put(texts.text(viewer.language(), "reading.feed.all"), address("", key));
        return addresses;
    }

    private String example(String key) {
        return address("/emner/flom", key).replace(key, "…");
    }

    private String address(String page, String key) {
        return site.url() + page + "/feed.atom?nokkel=" + key;
    }
}
