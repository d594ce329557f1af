package no.sosialekommuner.notification.mail;

import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.member.MemberAddresses;
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
    private final MemberAddresses addresses;
    private final Suspensions suspensions;
    private final Mailbox mailbox;

    MailCarrier(NoticeLetters letters, MemberAddresses addresses, Suspensions suspensions, Mailbox mailbox) {
        this.letters = letters;
        this.addresses = addresses;
        this.suspensions = suspensions;
        this.mailbox = mailbox;
    }

    @Override
    public void carry(Parcel parcel) {
        addresses
                .of(parcel.to().id())
                .filter(address -> !suspensions.isSuspended(address))
                .ifPresent(address -> carry(parcel, address));
    }

    private void carry(Parcel parcel, String address) {
        if (parcel.items().size() > MOST) {
            mailbox.send(letters.gathered(parcel.items(), parcel.to(), address));
            return;
        }
        parcel.items().reversed().forEach(it -> mailbox.send(letters.of(it, parcel.to(), address)));
    }
}
