package no.sosialekommuner.notification.mail;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.freshness.WaitingReview;
import no.sosialekommuner.freshness.WaitingReviews;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.Posting;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Parcel;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What letters about notices say. All about one thread have the same subject and refer to the same first letter, so that
 * mail programs keep them together; where the space keeps its words to itself, they say no more than that there is
 * something.
 */
@Component
public class NoticeLetters {

    /** Four days: a server that is down over a weekend loses nothing. */
    private static final Duration USEFUL = Duration.ofDays(4);

    private static final int PREVIEW = 110;

    /** What more there is stands on the page. */
    private static final int LISTED = 10;

    private final Writings writings;
    private final MailProse prose;
    private final MailLinks links;
    private final MailThreads threads;
    private final WaitingReviews reviews;
    private final Texts texts;
    private final Site site;
    private final String host;

    NoticeLetters(
            Writings writings,
            MailProse prose,
            MailLinks links,
            MailThreads threads,
            WaitingReviews reviews,
            Texts texts,
            Site site) {
        this.threads = threads;
        this.reviews = reviews;
        this.writings = writings;
        this.prose = prose;
        this.links = links;
        this.texts = texts;
        this.site = site;
        this.host = URI.create(site.url()).getHost();
    }

    /** What is needed for letters about these, by as many statements as for one. */
    public Matter matter(List<Parcel> parcels) {
        return new Matter(
                writings.places(parcels.stream()
                        .flatMap(it -> it.items().stream())
                        .flatMap(it -> Stream.ofNullable(it.notice().contribution()))),
                writings.of(parcels),
                threads.of(parcels),
                reviews.of(parcels.stream()
                        .filter(parcel -> parcel.items().stream()
                                .anyMatch(it -> it.notice().latest() == Happening.REVIEW_DUE))
                        .map(it -> it.to().id())
                        .distinct()
                        .toList()));
    }

    /** A letter about one thread. */
    public Mail of(Parcel.Item item, Viewer to, String address, Matter matter) {
        Notice notice = item.notice();
        MailWords words = new MailWords(texts, to.language());
        ContributionId about = notice.contribution();
        Writings.Place place = matter.place(item);
        if (!mayTell(notice, place)) {
            Mail mail = inShort(notice, something(notice, place, words), to, address, words);
            return bottom(mail.posted(posting(mail.posting(), item, to, matter)), notice, to, words);
        }
        Mail mail = inFull(item, to, address, matter, words);
        Posting posting = posting(mail.posting(), item, to, matter);
        Optional<String> answers =
                about == null ? Optional.empty() : threads.answers(item, about, to, matter.threads());
        if (place != null && answers.isPresent()) {
            mail = mail.says(words.text("notification.mail.answer", place.name()));
            posting = posting.with("Reply-To", answers.get());
        }
        return bottom(mail.posted(posting), notice, to, words);
    }

    /** One letter about many threads, for who has been away: a mail for each would be a heap. */
    Mail gathered(List<Parcel.Item> items, Viewer to, String address, Map<ContributionId, Writings.Place> places) {
        MailWords words = new MailWords(texts, to.language());
        String subject = words.text("notification.mail.gathered.subject", items.size());
        Mail mail = Mail.to(address, to.language(), subject).usefulFor(USEFUL).isAbout("", subject);
        mail = listed(mail, items, places, words);
        Posting posting = Posting.notice(words.text("notification.mail.gathered.preview"))
                .ofList("varsler." + host, links.leaving(to.id(), "all"));
        return settings(
                        mail.leadsTo(words.text("notification.mail.gathered.open"), site.url() + "/varsler")
                                .posted(posting),
                        words.text("notification.mail.gathered.because"),
                        words)
                .notes("", words.text("notification.mail.leave-all"), links.leaving(to.id(), "all"));
    }

    /** Each notice as a line that leads to it. */
    public Mail listed(
            Mail letter, List<Parcel.Item> items, Map<ContributionId, Writings.Place> places, MailWords words) {
        Mail mail = letter;
        for (Parcel.Item item : items) {
            Notice notice = item.notice();
            Writings.Place place = notice.contribution() == null ? null : places.get(notice.contribution());
            String because = MailWords.sentence(notice.becauseOutside(words));
            mail = mayTell(notice, place)
                    ? mail.lists(notice.line(words), site.url() + notice.address(), because)
                    : mail.lists(something(notice, place, words), site.url() + notice.bareAddress(), because);
        }
        return mail;
    }

    /** Whether the words of what happened may leave the house. */
    private static boolean mayTell(Notice notice, Writings.@Nullable Place place) {
        return !notice.confidential() && (place == null || place.inFull());
    }

    /** What is told instead. */
    private static String something(Notice notice, Writings.@Nullable Place place, MailWords words) {
        return words.something(notice.confidential(), place == null ? "" : place.name());
    }

    private Mail inFull(Parcel.Item item, Viewer to, String address, Matter matter, MailWords words) {
        Notice notice = item.notice();
        List<Writing> written = matter.written(item);
        String said = notice.says(words);
        String preview = written.isEmpty()
                ? notice.line(words)
                : written.getFirst().by().name() + ": "
                        + prose.beginning(written.getFirst().body(), PREVIEW);
        Mail mail = Mail.to(address, to.language(), subject(notice, to, matter, words))
                .usefulFor(USEFUL)
                .posted(Posting.notice(preview))
                .isAbout(said, notice.title());
        for (Writing it : written) {
            mail = mail.quotes(
                    it.by().name(),
                    it.by().organisationName() + " · " + words.dateTime(it.at()),
                    prose.html(it.body(), to.language()),
                    prose.text(it.body()));
        }
        if (notice.latest() == Happening.REVIEW_DUE) {
            mail = asking(mail, matter.reviews().getOrDefault(to.id(), List.of()), words);
        }
        String label = notice.form() == null
                ? "notification.mail.open"
                : "notification.mail.open." + notice.form().code();
        return mail.leadsTo(words.text(label), site.url() + notice.address());
    }

    /** What the reader is asked about, named where words may leave the house. */
    private Mail asking(Mail letter, List<WaitingReview> asked, MailWords words) {
        Mail mail = letter;
        for (WaitingReview it : asked.subList(0, Math.min(LISTED, asked.size()))) {
            String title = it.inFull() ? it.title() : words.something(it.confidential(), it.spaceName());
            mail = mail.lists(
                    title,
                    site.url() + it.asked(),
                    words.text(it.owner() ? "notification.review.own" : "notification.review.followed"));
        }
        return mail;
    }

    private Mail inShort(Notice notice, String what, Viewer to, String address, MailWords words) {
        return Mail.to(address, to.language(), what)
                .usefulFor(USEFUL)
                .posted(Posting.notice(words.text("notification.mail.short.preview")))
                .isAbout("", what)
                .says(words.text("notification.mail.short.text"))
                .leadsTo(words.text("notification.mail.short.open"), site.url() + notice.bareAddress());
    }

    private String subject(Notice notice, Viewer to, Matter matter, MailWords words) {
        Optional<String> own = notice.contribution() == null
                ? Optional.empty()
                : threads.subject(notice.contribution(), to, matter.threads());
        if (own.isPresent()) {
            return own.get();
        }
        return notice.form() == null
                ? MailWords.sentence(notice.line(words))
                : words.text("notification.mail.subject." + notice.form().code(), notice.title());
    }

    private Posting posting(Posting begun, Parcel.Item item, Viewer to, Matter matter) {
        Writings.Place place = matter.place(item);
        Notice notice = item.notice();
        String own = "<varsel." + notice.id() + "." + notice.at().toEpochMilli() + ".m" + to.id() + "@" + host + ">";
        String leaving = links.leaving(to.id(), notice.reason().code());
        String list = place == null || notice.confidential() ? "varsler" : place.space();
        Posting posting = begun.ofList(list + "." + host, leaving);
        posting = !mayTell(notice, place) || notice.by() == null
                ? posting
                : posting.from(texts.text(
                        to.language(),
                        "notification.mail.via",
                        notice.by().name(),
                        texts.text(to.language(), "web.name")));
        return notice.contribution() == null
                ? posting.with("Message-ID", own)
                : threads.join(posting.with("Message-ID", own), item, notice.contribution(), to, matter.threads());
    }

    /** Why it came, how to change that, and how to be rid of it. */
    private Mail bottom(Mail mail, Notice notice, Viewer to, MailWords words) {
        Mail why = settings(mail, words.text("notification.mail.because", notice.becauseOutside(words)), words);
        return why.notes(
                "",
                words.text("notification.mail.leave"),
                links.leaving(to.id(), notice.reason().code()));
    }

    private Mail settings(Mail mail, String because, MailWords words) {
        return mail.notes(because, words.text("notification.mail.settings"), site.url() + "/min-side/varsler");
    }
}
