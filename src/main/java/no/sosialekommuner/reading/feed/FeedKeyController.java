package no.sosialekommuner.reading.feed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.reading.feed.FeedKeys.FeedKey;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class FeedKeyController {

    private static final String ADDRESS = "/min-side/feeder";

    /** An address of ours that ends in a feed, with what it is cut and ordered by. */
    private static final Pattern FEED = Pattern.compile("(/[A-Za-z0-9._~%-]+)*/feed\\.atom(\\?[A-Za-z0-9._~%&=+*-]*)?");

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

    /**
     * @param emne slug of a topic whose feed is wanted too
     * @param liste address of a feed that is wanted too, without key
     */
    @GetMapping(ADDRESS)
    ModelAndView page(
            @RequestParam(required = false) @Nullable String emne,
            @RequestParam(required = false) @Nullable String liste,
            Viewer viewer) {
        return new ModelAndView("reading/feed/page", model(keys.of(viewer.id()), emne, liste, viewer));
    }

    @PostMapping(ADDRESS + "/nokkel")
    ModelAndView renew(Viewer viewer, Reply reply) {
        Map<String, Object> model = model(new FeedKey(keys.renew(viewer.id()), null), null, null, viewer);
        model.put("renewed", true);
        return reply.fragmentOr(ADDRESS, "reading/feed/addresses", model);
    }

    @DeleteMapping(ADDRESS + "/nokkel")
    ModelAndView shut(Viewer viewer, Reply reply) {
        keys.shut(viewer.id());
        return reply.fragmentOr(ADDRESS, "reading/feed/addresses", model(new FeedKey(null, null), null, null, viewer));
    }

    private Map<String, Object> model(FeedKey key, @Nullable String topic, @Nullable String list, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("feeds", key.key() == null ? Map.of() : addresses(topic, list, key.key(), viewer));
        model.put("usedOn", key.usedOn());
        model.put("example", address("/emner/flom/feed.atom", "…"));
        return model;
    }

    /** Address by what it gives. */
    private Map<String, String> addresses(@Nullable String topic, @Nullable String list, String key, Viewer viewer) {
        Map<String, String> addresses = new LinkedHashMap<>();
        if (list != null && FEED.matcher(list).matches()) {
            addresses.put(texts.text(viewer.language(), "reading.feed.list"), address(list, key));
        }
        if (topic != null) {
            taxonomy.find(topic, viewer.language())
                    .ifPresent(tag -> addresses.put(
                            texts.text(viewer.language(), "reading.feed.topic", tag.name()),
                            address("/emner/" + tag.slug() + "/feed.atom", key)));
        }
        addresses.put(texts.text(viewer.language(), "reading.feed.all"), address("/feed.atom", key));
        return addresses;
    }

    private String address(String feed, String key) {
        return site.url() + feed + (feed.contains("?") ? "&" : "?") + FeedReaders.KEY + "=" + key;
    }
}
