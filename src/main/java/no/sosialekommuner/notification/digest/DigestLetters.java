package no.sosialekommuner.notification.digest;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Headline;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.Posting;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Parcel;
import no.sosialekommuner.notification.digest.DigestSections.Sections;
import no.sosialekommuner.notification.mail.MailLinks;
import no.sosialekommuner.notification.mail.MailWords;
import no.sosialekommuner.notification.mail.NoticeLetters;
import no.sosialekommuner.notification.mail.Writings;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What digests say, and the farewell when nobody has read them for half a year. */
@Component
class DigestLetters {

    private static final Duration USEFUL = Duration.ofDays(3);
    private static final String MATTER = "digest";

    private final NoticeLetters notices;
    private final Writings writings;
    private final MailLinks links;
    private final Texts texts;
    private final Site site;
    private final String host;

    DigestLetters(NoticeLetters notices, Writings writings, MailLinks links, Texts texts, Site site) {
        this.notices = notices;
        this.writings = writings;
        this.links = links;
        this.texts = texts;
        this.site = site;
        this.host = URI.create(site.url()).getHost();
    }

    /** Nothing where there is nothing to say. */
    Optional<Mail> of(
            Viewer to,
            String address,
            boolean weekly,
            List<Parcel.Item> items,
            Sections sections,
            Map<ContributionId, Writings.Place> places) {
        if (items.isEmpty() && sections.isEmpty()) {
            return Optional.empty();
        }
        MailWords words = new MailWords(texts, to.language());
        String name = words.text(weekly ? "notification.digest.weekly" : "notification.digest.daily");
        String subject = name + ": " + summary(items, sections, places, words);
        Mail mail = Mail.to(address, to.language(), subject)
                .usefulFor(USEFUL)
                .isAbout("", name)
                .posted(posting(to, words.text("notification.digest.preview")));
        mail = cards(mail, "notification.digest.waiting", sections.waiting(), places, words);
        mail = cards(mail, "notification.digest.answered", sections.answered(), places, words);
        if (!items.isEmpty()) {
            mail = notices.listed(mail.heads(words.text("notification.digest.followed")), items, places, words);
        }
        mail = theme(mail, sections.theme(), words);
        mail = cards(mail, "notification.digest.read", sections.read(), places, words);
        return Optional.of(bottom(
                mail.leadsTo(words.text("notification.digest.open"), site.url() + "/"),
                words.text(weekly ? "notification.digest.because.weekly" : "notification.digest.because.daily"),
                to,
                words));
    }

    /** Says that no more will come, and how to have them again. */
    Mail farewell(Viewer to, String address) {
        MailWords words = new MailWords(texts, to.language());
        String subject = words.text("notification.digest.farewell.subject");
        return Mail.to(address, to.language(), subject)
                .usefulFor(USEFUL)
                .posted(posting(to, words.text("notification.digest.farewell.preview")))
                .isAbout("", subject)
                .says(words.text("notification.digest.farewell.text"))
                .leadsTo(words.text("notification.digest.farewell.undo"), links.returning(to.id()))
                .says(words.text("notification.digest.farewell.rest"));
    }

    private Mail cards(
            Mail letter,
            String heading,
            List<Headline> cards,
            Map<ContributionId, Writings.Place> places,
            MailWords words) {
        if (cards.isEmpty()) {
            return letter;
        }
        Mail mail = letter.heads(words.text(heading));
        for (Headline card : cards) {
            Writings.Place place = places.get(card.id());
            boolean inFull = place != null && place.inFull();
            mail = mail.lists(
                    inFull ? card.title() : words.something(place != null && place.confidential(), card.spaceName()),
                    site.url() + (inFull ? card.address() : Addresses.of(card.id(), "")),
                    inFull
                            ? card.author().name() + ", " + card.author().organisationName() + " · "
                                    + words.text("notification.digest.replies", card.replies())
                            : "");
        }
        return mail;
    }

    private Mail theme(Mail mail, @Nullable Theme theme, MailWords words) {
        return theme == null
                ? mail
                : mail.heads(words.text("notification.digest.theme"))
                        .lists(theme.title(), site.url() + theme.address(), PlainText.line(theme.question()));
    }

    /** The first thing by name, and how many more there are. */
    private static String summary(
            List<Parcel.Item> items, Sections sections, Map<ContributionId, Writings.Place> places, MailWords words) {
        List<String> titles = Stream.of(
                        titles(sections.waiting()),
                        titles(sections.answered()),
                        items.stream().map(Parcel.Item::notice).map(it -> entry(it.contribution(), it.title())),
                        titles(sections.read()))
                .flatMap(it -> it)
                .filter(it -> it.getKey()
                        .map(places::get)
                        .filter(Writings.Place::inFull)
                        .isPresent())
                .map(Map.Entry::getValue)
                .toList();
        int all = items.size() + sections.all().size();
        String first = titles.isEmpty()
                ? sections.theme() == null ? "" : sections.theme().title()
                : titles.getFirst();
        if (first.isEmpty()) {
            return words.text("notification.mail.gathered.subject", all);
        }
        return all <= 1 ? first : words.text("notification.digest.more", first, all - 1);
    }

    private static Stream<Map.Entry<Optional<ContributionId>, String>> titles(List<Headline> cards) {
        return cards.stream().map(it -> entry(it.id(), it.title()));
    }

    private static Map.Entry<Optional<ContributionId>, String> entry(@Nullable ContributionId id, String title) {
        return Map.entry(Optional.ofNullable(id), title);
    }

    /** Where all lies that these letters are to tell of. */
    Map<ContributionId, Writings.Place> places(Collection<Parcel.Item> items, Collection<Sections> sections) {
        return writings.places(Stream.concat(
                sections.stream().flatMap(it -> it.all().stream()),
                items.stream().flatMap(it -> Stream.ofNullable(it.notice().contribution()))));
    }

    private Posting posting(Viewer to, String preview) {
        return Posting.notice(preview).ofList("brev." + host, links.leaving(to.id(), MATTER));
    }

    private Mail bottom(Mail mail, String because, Viewer to, MailWords words) {
        return mail.notes(because, words.text("notification.mail.settings"), site.url() + "/min-side/varsler")
                .notes("", words.text("notification.digest.leave"), links.leaving(to.id(), MATTER));
    }
}
