package no.sosialekommuner.reading.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.Sort;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisations;
import no.sosialekommuner.reading.list.Selection;
import no.sosialekommuner.search.SavedSearches;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.space.SpaceCards;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same lists as the pages show, under the same parameters. Whoever has the key reads what its member may read, and a
 * member who is signed in needs none; for others there is nothing here.
 */
@RestController
class FeedController {

    private final FeedReaders readers;
    private final Feeds feeds;
    private final Taxonomy taxonomy;
    private final Organisations organisations;
    private final Profiles profiles;
    private final SpaceCards spaces;
    private final Contributions contributions;
    private final SavedSearches searches;

    FeedController(
            FeedReaders readers,
            Feeds feeds,
            Taxonomy taxonomy,
            Organisations organisations,
            Profiles profiles,
            SpaceCards spaces,
            Contributions contributions,
            SavedSearches searches) {
        this.readers = readers;
        this.feeds = feeds;
        this.taxonomy = taxonomy;
        this.organisations = organisations;
        this.profiles = profiles;
        this.spaces = spaces;
        this.contributions = contributions;
        this.searches = searches;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        Viewer viewer = readers.require(request);
        return feeds.of(feeds.text(viewer, "reading.feed.all"), CardFilter.all(), viewer, request);
    }

    @GetMapping("/sporsmal/feed.atom")
    ResponseEntity<byte[]> questions(Selection selection, HttpServletRequest request) {
        return list(Kind.QUESTION, selection, request);
    }

    @GetMapping("/forum/feed.atom")
    ResponseEntity<byte[]> discussions(Selection selection, HttpServletRequest request) {
        return list(Kind.DISCUSSION, selection, request);
    }

    @GetMapping("/blogg/feed.atom")
    ResponseEntity<byte[]> articles(Selection selection, HttpServletRequest request) {
        return list(Kind.ARTICLE, selection, request);
    }

    @GetMapping("/emner/{slug}/feed.atom")
    ResponseEntity<byte[]> topic(@PathVariable String slug, Selection selection, HttpServletRequest request) {
        Viewer viewer = readers.require(request);
        String name = taxonomy.require(slug, viewer.language()).name();
        return feeds.of(name, selection.filterOn(slug), viewer, request);
    }

    @GetMapping("/kommuner/{number}/feed.atom")
    ResponseEntity<byte[]> municipality(@PathVariable String number, HttpServletRequest request) {
        Viewer viewer = readers.require(request);
        String name = organisations.require(number).label();
        return feeds.of(name, CardFilter.all().from(number), viewer, request);
    }

    @GetMapping("/kommuner/{number}/bidrag/feed.atom")
    ResponseEntity<byte[]> municipalityShares(@PathVariable String number, HttpServletRequest request) {
        return municipality(number, request);
    }

    @GetMapping("/kommuner/{number}/blogg/feed.atom")
    ResponseEntity<byte[]> municipalityBlog(@PathVariable String number, HttpServletRequest request) {
        Viewer viewer = readers.require(request);
        String name = feeds.text(
                viewer,
                "reading.list.title-of.article",
                organisations.require(number).label());
        return feeds.of(name, CardFilter.all().inBlogOf(number), viewer, request);
    }

    @GetMapping("/medlemmer/{handle}/feed.atom")
    ResponseEntity<byte[]> member(
            @PathVariable String handle, @RequestParam(defaultValue = "alt") String vis, HttpServletRequest request) {
        Viewer viewer = readers.require(request);
        String name = profiles.require(handle, viewer.language()).person().name();
        @Nullable
        Kind kind = switch (vis) {
            case "blogg" -> Kind.ARTICLE;
            case "sporsmal" -> Kind.QUESTION;
            case "forum" -> Kind.DISCUSSION;
            default -> null;
        };
        return feeds.of(name, CardFilter.all().by(handle).ofKind(kind), viewer, request);
    }

    /** A group that one must ask for has no feed for those outside. */
    @GetMapping("/arenaer/{slug}/feed.atom")
    ResponseEntity<byte[]> space(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String sort,
            HttpServletRequest request) {
        Viewer viewer = readers.require(request);
        SpaceCard space = spaces.require(slug, viewer);
        if (!space.readable() || space.isCounsel()) {
            throw new NotFound();
        }
        CardFilter filter = CardFilter.all()
                .inSpace(slug)
                .ofKind(Kind.of(type).orElse(null))
                .sorted(Sort.of(sort).orElse(Sort.ACTIVE), Period.ALL);
        return feeds.of(space.name(), filter, viewer, request);
    }

    @GetMapping("/bidrag/{id}/feed.atom")
    ResponseEntity<byte[]> replies(@PathVariable ContributionId id, HttpServletRequest request) {
        Viewer viewer = readers.require(request);
        return feeds.of(contributions.requireReadable(id, viewer), viewer, request);
    }

    /** What is new in a search, under the parameters of its page; 503 while the index is not there. */
    @GetMapping("/sok/feed.atom")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        return feeds.of(searches, readers.require(request), request);
    }

    @GetMapping("/min-side/bokmerker/feed.atom")
    ResponseEntity<byte[]> bookmarks(
            @RequestParam(required = false) @Nullable String mappe, HttpServletRequest request) {
        Viewer viewer = readers.require(request);
        String all = feeds.text(viewer, "reading.feed.bookmarks");
        return feeds.of(
                mappe == null || mappe.isEmpty() ? all : all + ", " + mappe,
                CardFilter.all().savedIn(mappe == null ? CardFilter.EVERY_FOLDER : mappe),
                viewer,
                request);
    }

    private ResponseEntity<byte[]> list(Kind kind, Selection selection, HttpServletRequest request) {
        Viewer viewer = readers.require(request);
        CardFilter filter = selection.filter(kind);
        List<String> words = selection.tags().stream()
                .flatMap(slug -> taxonomy.find(slug, viewer.language()).stream())
                .map(tag -> tag.name())
                .toList();
        String name = feeds.text(viewer, "reading.list.title." + kind.code());
        return feeds.of(words.isEmpty() ? name : name + ", " + String.join(", ", words), filter, viewer, request);
    }
}
