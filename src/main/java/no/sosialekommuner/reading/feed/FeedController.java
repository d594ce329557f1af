package no.sosialekommuner.reading.feed;

import java.time.Duration;
import java.util.List;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whoever has the key reads what its member may read; without it, or when the member is gone, there is nothing here. */
@RestController
class FeedController {

    private static final int ENTRIES = 50;

    private final FeedKeys keys;
    private final Viewers viewers;
    private final Cards cards;
    private final Taxonomy taxonomy;
    private final JdbcClient db;
    private final Site site;
    private final Texts texts;

    FeedController(
            FeedKeys keys, Viewers viewers, Cards cards, Taxonomy taxonomy, JdbcClient db, Site site, Texts texts) {
        this.keys = keys;
        this.viewers = viewers;
        this.cards = cards;
        this.taxonomy = taxonomy;
        this.db = db;
        this.site = site;
        this.texts = texts;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> all(@RequestParam(defaultValue = "") String nokkel) {
        Viewer viewer = viewer(nokkel);
        return feed("", texts.text(viewer.language(), "reading.feed.all"), CardFilter.all(), viewer);
    }

    @GetMapping("/emner/{slug}/feed.atom")
    ResponseEntity<byte[]> topic(@PathVariable String slug, @RequestParam(defaultValue = "") String nokkel) {
        Viewer viewer = viewer(nokkel);
        Tag tag = taxonomy.require(slug, viewer.language());
        CardFilter filter = CardFilter.all().tagged(List.of(slug));
        return feed("/emner/" + slug, tag.name(), filter, viewer);
    }

    @GetMapping("/kommuner/{number}/feed.atom")
    ResponseEntity<byte[]> municipality(@PathVariable String number, @RequestParam(defaultValue = "") String nokkel) {
        Viewer viewer = viewer(nokkel);
        String name = db.sql("select o.name from organisation.body o where o.number = ?")
                .param(number)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        return feed("/kommuner/" + number, name, CardFilter.all().from(number), viewer);
    }

    private Viewer viewer(String key) {
        return keys.holder(key).flatMap(viewers::find).orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> feed(String page, String name, CardFilter filter, Viewer viewer) {
        Feed feed = new Feed(
                texts.text(viewer.language(), "reading.feed.named", texts.text(viewer.language(), "web.name"), name),
                page + "/feed.atom",
                page.isEmpty() ? "/" : page,
                cards.find(filter.page(null, ENTRIES), viewer).items());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(Atom.write(feed, site.url(), viewer.language().code()));
    }
}
