package no.sosialekommuner.expert.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.mail.Posting;
import no.sosialekommuner.member.MemberAddresses;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Component;

/** What both are written when a time is booked, moved, cancelled or near. They are stored in the transaction that does it. */
@Component
class BookingLetters {

    private final Mailbox mailbox;
    private final MemberAddresses addresses;
    private final Viewers viewers;
    private final BookingInvitations invitations;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    BookingLetters(
            Mailbox mailbox,
            MemberAddresses addresses,
            Viewers viewers,
            BookingInvitations invitations,
            Texts texts,
            Site site,
            Clock clock) {
        this.mailbox = mailbox;
        this.addresses = addresses;
        this.viewers = viewers;
        this.invitations = invitations;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    void booked(Booking booking) {
        both(
                booking,
                (to, address, language) -> letter("booked", booking, to, address, language)
                        .says(texts.text(language, "expert.letter.calendar"))
                        .posted(Posting.inviting(invitations.request(booking, to, address, language))));
    }

    void moved(Booking before, Booking after) {
        both(
                after,
                (to, address, language) -> letter("moved", after, to, address, language)
                        .says(texts.text(language, "expert.letter.before", when(before.starts(), language)))
                        .posted(Posting.inviting(invitations.request(after, to, address, language))));
    }

    /** @param by the name of who did */
    void cancelled(Booking booking, String by) {
        both(booking, (to, address, language) -> {
            Mail mail = letter("cancelled", booking, to, address, language)
                    .says(texts.text(language, "expert.letter.cancelled.by", by));
            Mail whole = booking.reason().isEmpty() ? mail : mail.says(booking.reason());
            return whole.posted(Posting.inviting(invitations.cancellation(booking, to, address, language)));
        });
    }

    /** To whoever is still there. */
    void left(Booking booking) {
        both(
                booking,
                (to, address, language) -> letter("cancelled", booking, to, address, language)
                        .says(texts.text(
                                language,
                                "expert.letter.left",
                                booking.other(to.id()).name()))
                        .posted(Posting.inviting(invitations.cancellation(booking, to, address, language))));
    }

    void reminded(Booking booking) {
        both(booking, (to, address, language) -> letter("reminded", booking, to, address, language));
    }

    private void both(Booking booking, Written written) {
        List<Party> parties = List.of(booking.guest(), booking.host());
        Map<MemberId, String> known =
                addresses.of(parties.stream().map(Party::id).toList());
        mailbox.sendAll(parties.stream()
                .filter(it -> known.containsKey(it.id()))
                .map(it -> written.to(it, known.getOrDefault(it.id(), ""), language(it)))
                .toList());
    }

    private Language language(Party party) {
        return viewers.find(party.id()).map(Viewer::language).orElse(Language.NB);
    }

    private Mail letter(String what, Booking booking, Party to, String address, Language language) {
        String other = booking.other(to.id()).name();
        String when = when(booking.starts(), language);
        Mail mail = Mail.to(address, language, texts.text(language, "expert.letter." + what + ".subject", other, when))
                .isAbout(texts.text(language, "expert.letter." + what, other), booking.subject())
                .says(texts.text(language, "expert.letter.when", when, booking.minutes()));
        Mail whole = booking.cancelled() ? mail : mail.says(booking.at(language, texts));
        Mail noted = booking.note().isEmpty() || booking.cancelled() ? whole : whole.says(booking.note());
        return noted.leadsTo(texts.text(language, "expert.letter.see"), site.url() + booking.address())
                .usefulFor(useful(booking));
    }

    private String when(Instant moment, Language language) {
        return texts.form(language, "web.format.date-time").format(moment.atZone(WorkingDays.OSLO));
    }

    /** Nobody needs to hear of it when it is over. */
    private Duration useful(Booking booking) {
        Duration left = Duration.between(clock.instant(), booking.ends());
        return left.compareTo(Duration.ofHours(1)) < 0 ? Duration.ofHours(1) : left;
    }

    @FunctionalInterface
    private interface Written {

        Mail to(Party to, String address, Language language);
    }
}
