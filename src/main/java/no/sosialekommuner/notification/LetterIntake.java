package no.sosialekommuner.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.member.MemberAddresses;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.notification.digest.FirstDigest;
import no.sosialekommuner.notification.mail.Matter;
import no.sosialekommuner.notification.mail.NoticeLetters;
import no.sosialekommuner.notification.notice.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For the sample community, where mail goes nowhere: letters as its members would have had them, to be looked at. */
@Component
public class LetterIntake {

    private static final int FEW = 3;

    private final Notices notices;
    private final ParcelEvents events;
    private final NoticeLetters letters;
    private final FirstDigest digest;
    private final Viewers viewers;
    private final MemberAddresses addresses;
    private final Mailbox mailbox;

    LetterIntake(
            Notices notices,
            ParcelEvents events,
            NoticeLetters letters,
            FirstDigest digest,
            Viewers viewers,
            MemberAddresses addresses,
            Mailbox mailbox) {
        this.notices = notices;
        this.events = events;
        this.letters = letters;
        this.digest = digest;
        this.viewers = viewers;
        this.addresses = addresses;
        this.mailbox = mailbox;
    }

    /** Of the newest notices that these members have not read, and their digest. */
    @Transactional
    public void write(Collection<MemberId> members) {
        members.stream().flatMap(it -> viewers.find(it).stream()).forEach(this::write);
    }

    private void write(Viewer member) {
        String address = addresses.of(member.id()).orElseThrow();
        List<Notice> unread = notices.find(member, true, null, FEW).items();
        if (!unread.isEmpty()) {
            Parcel parcel = parcel(unread.reversed(), member);
            Matter matter = letters.matter(List.of(parcel));
            parcel.items().forEach(it -> mailbox.send(letters.of(it, member, address, matter)));
        }
        digest.of(member, address).ifPresent(mailbox::send);
    }

    private Parcel parcel(List<Notice> notices, Viewer to) {
        Map<Long, List<Parcel.News>> news = events.of(notices.stream().collect(Collectors.toMap(Notice::id, _ -> 0L)));
        return new Parcel(
                to,
                Channel.MAIL,
                notices.stream()
                        .map(it -> new Parcel.Item(it, news.getOrDefault(it.id(), List.of())))
                        .toList());
    }
}
