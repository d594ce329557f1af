package no.sosialekommuner.notification.mail;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.correspondence.ReplyAddresses;
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

    private final Writings writings;
    private final MailProse prose;
    private final MailLinks links;
    private final ReplyAddresses replies;
    private final Texts texts;
    private final Site site;
    private final String host;

    NoticeLetters(Writings writings, MailProse prose, MailLinks links, ReplyAddresses replies, Texts texts, Site site) {
        this.replies = replies;
        this.writings = writings;
        this.prose = prose;
        this.links = links;
        this.texts = texts;
        this.site = site;
        this.host = URI.create(site.url()).getHost();
    }

    /** A letter about one thread. */
    public Mail of(Parcel.Item item, Viewer to, String address) {
        Notice notice = item.notice();
        MailWords words = new MailWords(texts, to.language());
        ContributionId about = notice.contribution();
        Writings.Place place = about == null ? null : writings.places(about).get(about);
        Mail mail = place == null || place.inFull()
                ? inFull(item, to, address, words)
                : inShort(notice, place, to, address, words);
        return bottom(mail.posted(posting(mail.posting(), item, to, place)), notice, to, words);
    }

    /** One letter about many threads, for who has been away: a mail for each would be a heap. */
    Mail gathered(List<Parcel.Item> items, Viewer to, String address) {
        MailWords words = new MailWords(texts, to.language());
        String subject = words.text("notification.mail.gathered.subject", items.size());
        Mail mail = Mail.to(address, to.language(), subject).usefulFor(USEFUL).isAbout("", subject);
        mail = listed(mail, items, words);
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
    public Mail listed(Mail letter, List<Parcel.Item> items, MailWords words) {
        Map<ContributionId, Writings.Place> places = writings.places(items);
        Mail mail = letter;
        for (Parcel.Item item : items) {
            Notice notice = item.notice();
            Writings.Place place = notice.contribution() == null ? null : places.get(notice.contribution());
            String title = place == null || place.inFull()
                    ? notice.says(words) + " " + notice.title()
                    : words.text("notification.mail.short", place.name());
            mail = mail.lists(title, site.url() + notice.address(), MailWords.sentence(notice.because(words)));
        }
        return mail;
    }

    private Mail inFull(Parcel.Item item, Viewer to, String address, MailWords words) {
        Notice notice = item.notice();
        List<Writing> written = writings.of(item, to.id());
        String said = notice.says(words);
        String preview = written.isEmpty()
                ? said + " " + notice.title()
                : written.getFirst().by().name() + ": "
                        + prose.beginning(written.getFirst().body(), PREVIEW);
        Mail mail = Mail.to(address, to.language(), subject(notice, words))
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
        String label = notice.form() == null
                ? "notification.mail.open"
                : "notification.mail.open." + notice.form().code();
        return mail.leadsTo(words.text(label), site.url() + notice.address());
    }

    private Mail inShort(Notice notice, Writings.Place place, Viewer to, String address, MailWords words) {
        String what = words.text("notification.mail.short", place.name());
        return Mail.to(address, to.language(), what)
                .usefulFor(USEFUL)
                .posted(Posting.notice(words.text("notification.mail.short.preview")))
                .isAbout("", what)
                .says(words.text("notification.mail.short.text"))
                .leadsTo(words.text("notification.mail.short.open"), site.url() + notice.address());
    }

    private static String subject(Notice notice, MailWords words) {
        return notice.form() == null
                ? MailWords.sentence(notice.says(words) + " " + notice.title())
                : words.text("notification.mail.subject." + notice.form().code(), notice.title());
    }

    private Posting posting(Posting begun, Parcel.Item item, Viewer to, Writings.@Nullable Place place) {
        Notice notice = item.notice();
        String own = "<varsel." + notice.id() + "." + notice.at().toEpochMilli() + ".m" + to.id() + "@" + host + ">";
        String leaving = links.leaving(to.id(), notice.reason().code());
        Posting posting = begun.ofList((place == null ? "varsler" : place.space()) + "." + host, leaving);
        posting = place != null && !place.inFull() || notice.by() == null
                ? posting
                : posting.from(texts.text(
                        to.language(),
                        "notification.mail.via",
                        notice.by().name(),
                        texts.text(to.language(), "web.name")));
        ContributionId about = notice.contribution();
        if (about == null) {
            return posting.with("Message-ID", own);
        }
        posting = answered(posting, item, about, to);
        String first = "<bidrag." + about + ".m" + to.id() + "@" + host + ">";
        return item.news().stream().anyMatch(it -> it.what() == Happening.CONTRIBUTION_PUBLISHED)
                ? posting.with("Message-ID", first)
                : posting.with("Message-ID", own).with("In-Reply-To", first).with("References", first);
    }

    /** An answer to a letter about one reply stands under it; to one about several, under the contribution. */
    private Posting answered(Posting posting, Parcel.Item item, ContributionId about, Viewer to) {
        List<ReplyId> told = item.news().stream()
                .flatMap(it -> Stream.ofNullable(it.reply()))
                .distinct()
                .toList();
        return replies.of(to.id(), about, told.size() == 1 ? told.getFirst() : null)
                .map(address -> posting.with("Reply-To", address))
                .orElse(posting);
    }

    /** Why it came, how to change that, and how to be rid of it. */
    private Mail bottom(Mail mail, Notice notice, Viewer to, MailWords words) {
        Mail why = settings(mail, words.text("notification.mail.because", notice.because(words)), words);
        return why.notes(
                "",
                words.text("notification.mail.leave"),
                links.leaving(to.id(), notice.reason().code()));
    }

    private Mail settings(Mail mail, String because, MailWords words) {
        return mail.notes(because, words.text("notification.mail.settings"), site.url() + "/min-side/varsler");
    }
}
