package no.sosialekommuner.notification.notice;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a member is told, for other systems. */
@RestController
class NoticeApi {

    private final Notices notices;
    private final Texts texts;

    NoticeApi(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    /**
     * The newest first.
     *
     * @param unread true to leave out what is read
     * @param cursor the {@code next} of the part before
     * @param limit 1 to 100
     */
    @GetMapping("/api/v1/notifications")
    Part list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") int limit,
            Viewer viewer) {
        NoticePage page = notices.find(viewer, unread, cursor, Math.clamp(limit, 1, 100));
        return new Part(
                page.items().stream().map(it -> item(it, viewer.language())).toList(), page.unread(), page.next());
    }

    /** Marks those that are named as read, or all where none are. Can be repeated. */
    @PostMapping("/api/v1/notifications/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@RequestBody(required = false) @Nullable ReadNotices read, Viewer viewer) {
        if (read == null || read.ids() == null) {
            notices.readAll(viewer.id());
        } else if (read.ids().size() > 1000) {
            throw new Invalid("ids", "web.fault.typeMismatch");
        } else {
            notices.read(viewer.id(), read.ids());
        }
    }

    private Item item(Notice it, Language language) {
        Notice.Words words = (key, arguments) -> texts.text(language, key, arguments);
        return new Item(
                it.id(),
                it.latest().code(),
                it.reason().code(),
                it.line(words),
                it.because(words),
                it.by() == null ? null : new By(it.by().handle(), it.by().name()),
                it.people(),
                it.times(),
                it.urgent(),
                it.unread(),
                it.at(),
                it.address(),
                it.contribution() == null ? null : it.contribution().value(),
                it.reply() == null ? null : it.reply().value());
    }

    /** @param ids of the notices; left out for all */
    record ReadNotices(@Nullable List<Long> ids) {}

    /**
     * @param unread how many are unread altogether, counted no further than a hundred
     * @param next the cursor of the part after, or null on the last
     */
    record Part(List<Item> items, int unread, @Nullable String next) {}

    /** Who did it last. */
    record By(String handle, String name) {}

    /**
     * @param event what happened last
     * @param reason why one is told
     * @param text what has happened, in the member's language
     * @param because why one is told, in the same language
     * @param people how many did it
     * @param times how often it happened since it was read
     * @param address of the page
     * @param contribution its id, or null where it is about none
     * @param reply id of the first reply that it tells of, or null
     */
    record Item(
            long id,
            String event,
            String reason,
            String text,
            String because,
            @Nullable By by,
            int people,
            int times,
            boolean urgent,
            boolean unread,
            Instant at,
            String address,
            @Nullable Long contribution,
            @Nullable Long reply) {}
}
