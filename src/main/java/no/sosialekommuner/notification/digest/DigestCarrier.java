package no.sosialekommuner.notification.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.member.MemberAddresses;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.notification.Channel;
import no.sosialekommuner.notification.Deliveries;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.Parcel;
import no.sosialekommuner.notification.digest.DigestSections.Sections;
import no.sosialekommuner.notification.preference.Paces;
import no.sosialekommuner.notification.preference.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends digests: with the notices that were gathered for the same morning where there are any, and by themselves where not.
 * Letter and mark are one transaction.
 */
@Component
class DigestCarrier implements Deliveries.Carrier {

    private static final Sections NONE = new Sections(List.of(), List.of(), List.of(), null);

    private final Digests digests;
    private final DigestSections sections;
    private final DigestLetters letters;
    private final MemberAddresses addresses;
    private final Suspensions suspensions;
    private final Mailbox mailbox;
    private final Viewers viewers;
    private final Paces paces;
    private final WorkingDays days;
    private final Clock clock;

    DigestCarrier(
            Digests digests,
            DigestSections sections,
            DigestLetters letters,
            MemberAddresses addresses,
            Suspensions suspensions,
            Mailbox mailbox,
            Viewers viewers,
            Paces paces,
            WorkingDays days,
            Clock clock) {
        this.digests = digests;
        this.sections = sections;
        this.letters = letters;
        this.addresses = addresses;
        this.suspensions = suspensions;
        this.mailbox = mailbox;
        this.viewers = viewers;
        this.paces = paces;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void carry(Parcel parcel) {
        send(parcel.to(), parcel.channel(), parcel.items());
    }

    /** The next digest that is due without any notices; false when there is none. */
    @Transactional
    public boolean next() {
        Optional<MemberId> due = digests.take();
        due.ifPresent(member -> {
            Instant opens = paces.of(member).opens(clock.instant(), false, days);
            Viewer viewer = viewers.find(member).orElse(null);
            if (viewer != null && opens.isAfter(clock.instant())) {
                digests.postpone(member, opens);
            } else {
                single(member, viewer);
            }
        });
        return due.isPresent();
    }

    private void single(MemberId member, @Nullable Viewer viewer) {
        if (viewer == null) {
            digests.done(member, false);
        } else {
            boolean daily = digests.of(member).plan() == MailPlan.DAILY;
            send(viewer, daily ? Channel.DAILY : Channel.WEEKLY, List.of());
        }
    }

    private void send(Viewer to, Channel channel, List<Parcel.Item> items) {
        Digest digest = digests.of(to.id());
        String address =
                addresses.of(to.id()).filter(it -> !suspensions.isSuspended(it)).orElse(null);
        if (digest.isStopped() || address == null) {
            digests.done(to.id(), false);
            return;
        }
        if (digests.isSilent(to.id())) {
            mailbox.send(letters.farewell(to, address));
            digests.stop(to.id());
            return;
        }
        boolean weekly = channel == Channel.WEEKLY;
        boolean whole = digest.isDue(channel, clock.instant());
        Sections rest = whole ? sections.of(to, digest, weekly, told(items)) : NONE;
        var letter = letters.of(to, address, weekly, items, rest);
        letter.ifPresent(mailbox::send);
        if (whole) {
            digests.done(to.id(), letter.isPresent());
        }
    }

    private static Set<ContributionId> told(List<Parcel.Item> items) {
        return items.stream()
                .map(it -> it.notice().contribution())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
