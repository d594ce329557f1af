package no.sosialekommuner.notification.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.Deliveries;
import no.sosialekommuner.notification.Parcel;
import org.springframework.stereotype.Component;

/**
 * Turns parcels into letters and hands them to the mailbox, in the transaction that marks them as sent: whatever dies in
 * between, there is a letter and a mark, or neither.
 */
@Component
class MailCarrier implements Deliveries.Carrier {

    /** More letters at once would be a heap. */
    private static final int MOST = 5;

    private final NoticeLetters letters;
    private final Recipients recipients;
    private final Mailbox mailbox;

    MailCarrier(NoticeLetters letters, Recipients recipients, Mailbox mailbox) {
        this.letters = letters;
        this.recipients = recipients;
        this.mailbox = mailbox;
    }

    @Override
    public void carry(List<Parcel> parcels) {
        Map<MemberId, String> addresses =
                recipients.of(parcels.stream().map(it -> it.to().id()).toList());
        List<Parcel> wanted = parcels.stream()
                .filter(it -> addresses.containsKey(it.to().id()))
                .toList();
        if (!wanted.isEmpty()) {
            Matter matter = letters.matter(wanted);
            mailbox.sendAll(wanted.stream()
                    .flatMap(parcel -> Stream.ofNullable(
                                    addresses.get(parcel.to().id()))
                            .flatMap(address -> letters(parcel, address, matter)))
                    .toList());
        }
    }

    private Stream<Mail> letters(Parcel parcel, String address, Matter matter) {
        return parcel.items().size() > MOST
                ? Stream.of(letters.gathered(parcel.items(), parcel.to(), address, matter.places()))
                : parcel.items().reversed().stream().map(it -> letters.of(it, parcel.to(), address, matter));
    }
}
