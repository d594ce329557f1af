package no.sosialekommuner.reading.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Bodies;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.NewestReplies;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.Sort;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.SavedSearches;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes a feed of a list. Whoever has it already is told that nothing is new (304). */
@Component
class Feeds {

    private static final int ENTRIES = 50;
    private static final String FILE = "/feed.atom";

    private final Cards cards;
    private final Bodies bodies;
    private final NewestReplies replies;
    private final KeptFromFeeds kept;
    private final Site site;
    private final Texts texts;

    Feeds(Cards cards, Bodies bodies, NewestReplies replies, KeptFromFeeds kept, Site site, Texts texts) {
        this.cards = cards;
        this.bodies = bodies;
        this.replies = replies;
        this.kept = kept;
        this.site = site;
        this.texts = texts;
    }

    String text(Viewer viewer, String key, Object... arguments) {
        return texts.text(viewer.language(), key, arguments);
    }

    /** @param name what the list is called, without its order */
    ResponseEntity<byte[]> of(String name, CardFilter filter, Viewer viewer, HttpServletRequest request) {
        Cards.Page page = cards.find(filter.page(request.getParameter("cursor"), ENTRIES), viewer);
        List<ContributionId> found = page.items().stream().map(Card::id).toList();
        Map<ContributionId, String> whole = bodies.of(found);
        Set<ContributionId> confided = kept.among(found);
        List<Entry> entries = page.items().stream()
                .filter(card -> !confided.contains(card.id()))
                .map(card -> Entry.of(card, whole.get(card.id())))
                .toList();
        Feed feed = feed(name + order(filter, viewer), entries, page.next(), viewer, request);
        return answer(feed, filter.sort() == Sort.NEW, viewer);
    }

    /** The replies to a contribution, the newest first. */
    ResponseEntity<byte[]> of(Contribution contribution, Viewer viewer, HttpServletRequest request) {
        if (!kept.among(List.of(contribution.id())).isEmpty()) {
            throw new NotFound();
        }
        List<NewestReplies.Item> found = new ArrayList<>(replies.of(contribution.id(), cursor(request), ENTRIES + 1));
        String next = null;
        if (found.size() > ENTRIES) {
            found.removeLast();
            next = found.getLast().id().toString();
        }
        List<Entry> entries = found.stream()
                .map(reply -> Entry.of(
                        reply,
                        contribution,
                        text(viewer, "reading.feed.reply", reply.author().name())))
                .toList();
        String name = text(viewer, "reading.feed.replies", contribution.title());
        return answer(feed(name, entries, next, viewer, request), true, viewer);
    }

    /** What a search finds, the newest first. */
    ResponseEntity<byte[]> of(SavedSearches searches, Viewer viewer, HttpServletRequest request) {
        Map<String, String[]> address = request.getParameterMap();
        SavedSearches.Part found = searches.newest(address, viewer, request.getParameter("cursor"), ENTRIES);
        List<ContributionId> contributions = found.items().stream()
                .flatMap(item -> Stream.ofNullable(item.contribution()))
                .toList();
        Map<ContributionId, String> whole = bodies.of(contributions);
        Set<ContributionId> confided = kept.among(contributions);
        List<Entry> entries = found.items().stream()
                .filter(item -> item.contribution() == null || !confided.contains(item.contribution()))
                .map(item -> Entry.of(item, item.contribution() == null ? null : whole.get(item.contribution())))
                .toList();
        String name = text(viewer, "reading.feed.search", searches.words(address));
        return answer(feed(name, entries, found.next(), viewer, request), false, viewer);
    }

    private static @Nullable ReplyId cursor(HttpServletRequest request) {
        try {
            String cursor = request.getParameter("cursor");
            return cursor == null ? null : new ReplyId(Long.parseLong(cursor));
        } catch (NumberFormatException _) {
            throw new Invalid("cursor", "web.fault.typeMismatch");
        }
    }

    /** @param dated whether whatever changes the list also changes the date of an entry */
    private ResponseEntity<byte[]> answer(Feed feed, boolean dated, Viewer viewer) {
        byte[] written = Atom.write(
                feed, site.url(), text(viewer, "web.name"), viewer.language().code());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .eTag('"' + digest(written) + '"');
        if (dated) {
            answer.lastModified(feed.updated());
        }
        return answer.body(written);
    }

    private Feed feed(
            String name, List<Entry> entries, @Nullable String next, Viewer viewer, HttpServletRequest request) {
        return new Feed(
                text(viewer, "reading.feed.named", text(viewer, "web.name"), name),
                address(request, true, null),
                address(request, false, request.getParameter("cursor")),
                address(request, false, null),
                next == null ? null : address(request, false, next),
                page(request),
                entries);
    }

    private String order(CardFilter filter, Viewer viewer) {
        if (filter.sort() == Sort.NEW) {
            return "";
        }
        String order = text(viewer, "reading.list.sort." + filter.sort().code());
        String period = filter.period() == Period.ALL
                ? ""
                : ", " + text(viewer, "reading.list.period." + filter.period().code());
        return " (" + (order + period).toLowerCase(viewer.language().locale()) + ")";
    }

    /** Without the key it is what the feed is known by; with it, where it can be had. */
    private static String address(HttpServletRequest request, boolean known, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("cursor");
        if (known) {
            address.replaceQueryParam(FeedReaders.KEY);
        }
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.build().toUriString();
    }

    private static String page(HttpServletRequest request) {
        String page = address(request, true, null).replaceFirst(FILE, "");
        return page.isEmpty() || page.startsWith("?") ? "/" + page : page;
    }

    private static String digest(byte[] written) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(written);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
