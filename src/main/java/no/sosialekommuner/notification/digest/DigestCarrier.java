package no.sosialekommuner.notification.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.notification.Channel;
import no.sosialekommuner.notification.Deliveries;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.Parcel;
import no.sosialekommuner.notification.Together;
import no.sosialekommuner.notification.digest.DigestSections.Sections;
import no.sosialekommuner.notification.digest.DigestSections.Wanted;
import no.sosialekommuner.notification.mail.Recipients;
import no.sosialekommuner.notification.mail.Writings;
import no.sosialekommuner.notification.preference.Pace;
import no.sosialekommuner.notification.preference.Paces;
import org.springframework.stereotype.Component;

/**
 * Sends digests: with the notices that were gathered for the same morning where there are any, and by themselves where not.
 * Letters and marks are one transaction.
 */
@Component
class DigestCarrier implements Deliveries.Carrier {

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final Digests digests;
    private final DigestSections sections;
    private final DigestLetters letters;
    private final Recipients recipients;
    private final Mailbox mailbox;
    private final Viewers viewers;
    private final Paces paces;
    private final WorkingDays days;
    private final Together together;
    private final Clock clock;

    DigestCarrier(
            Digests digests,
            DigestSections sections,
            DigestLetters letters,
            Recipients recipients,
            Mailbox mailbox,
            Viewers viewers,
            Paces paces,
            WorkingDays days,
            Together together,
            Clock clock) {
        this.digests = digests;
        this.sections = sections;
        this.letters = letters;
        this.recipients = recipients;
        this.mailbox = mailbox;
        this.viewers = viewers;
        this.paces = paces;
        this.days = days;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public void carry(List<Parcel> parcels) {
        send(parcels.stream()
                .map(it -> new Morning(it.to(), it.channel() == Channel.WEEKLY, it.items()))
                .toList());
    }

    /** Digests that are due without any notices, of some members; false when there are none. */
    boolean next() {
        return together.run(
                digests.due(),
                this::deal,
                member -> digests.postpone(Map.of(member, clock.instant().plus(AFTER_FAILURE))));
    }

    private int deal(List<MemberId> members) {
        List<MemberId> mine = digests.claim(members, Together.MOST);
        if (mine.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        Map<MemberId, Viewer> active = viewers.findAll(mine);
        Map<MemberId, Pace> chosen = paces.of(mine);
        Map<MemberId, Instant> waits = new HashMap<>();
        for (MemberId member : active.keySet()) {
            Instant opens = chosen.getOrDefault(member, Pace.USUAL).opens(now, false, days);
            if (opens.isAfter(now)) {
                waits.put(member, opens);
            }
        }
        if (!waits.isEmpty()) {
            digests.postpone(waits);
        }
        digests.done(mine.stream().filter(it -> !active.containsKey(it)).toList(), false);
        send(active.values().stream()
                .filter(it -> !waits.containsKey(it.id()))
                .map(it -> new Morning(it, false, List.of()))
                .toList());
        return mine.size();
    }

    private void send(List<Morning> mornings) {
        List<MemberId> members = mornings.stream().map(it -> it.to().id()).toList();
        if (members.isEmpty()) {
            return;
        }
        Map<MemberId, Digest> known = digests.of(members);
        Map<MemberId, String> addresses = recipients.of(members);
        Set<MemberId> silent = digests.silent(members);
        List<Mail> mails = new ArrayList<>();
        List<MemberId> unheard = new ArrayList<>();
        List<MemberId> ended = new ArrayList<>();
        List<Due> due = new ArrayList<>();
        for (Morning morning : mornings) {
            MemberId member = morning.to().id();
            Digest digest = known.getOrDefault(member, digests.first());
            String address = addresses.get(member);
            if (digest.isStopped() || address == null) {
                unheard.add(member);
            } else if (silent.contains(member)) {
                mails.add(letters.farewell(morning.to(), address));
                ended.add(member);
            } else {
                due.add(new Due(morning, digest, digest.isDue(clock.instant()), address));
            }
        }
        mails.addAll(written(due));
        mailbox.sendAll(mails);
        digests.done(unheard, false);
        if (!ended.isEmpty()) {
            digests.stop(ended);
        }
    }

    /** The letters; whose digest was due, it is done. */
    private List<Mail> written(List<Due> due) {
        Map<MemberId, Sections> found = sections.of(due.stream()
                .filter(Due::whole)
                .map(it -> new Wanted(it.morning().to(), it.digest(), it.isWeekly(), told(it.morning())))
                .toList());
        Map<ContributionId, Writings.Place> places = letters.places(
                due.stream().flatMap(it -> it.morning().items().stream()).toList(), found.values());
        List<Mail> mails = new ArrayList<>();
        Set<MemberId> sent = new HashSet<>();
        for (Due it : due) {
            Viewer to = it.morning().to();
            Optional<Mail> letter = letters.of(
                    to,
                    it.address(),
                    it.isWeekly(),
                    it.morning().items(),
                    found.getOrDefault(to.id(), Sections.NONE),
                    places);
            letter.ifPresent(mails::add);
            letter.ifPresent(_ -> sent.add(to.id()));
        }
        Collection<MemberId> whole = found.keySet();
        digests.done(whole.stream().filter(sent::contains).toList(), true);
        digests.done(whole.stream().filter(it -> !sent.contains(it)).toList(), false);
        return mails;
    }

    private static Set<ContributionId> told(Morning morning) {
        return morning.items().stream()
                .map(it -> it.notice().contribution())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * What was gathered for one member.
     *
     * @param weekly whether something of it was gathered for the week
     */
    private record Morning(Viewer to, boolean weekly, List<Parcel.Item> items) {}

    /** @param whole whether the digest comes with it */
    private record Due(Morning morning, Digest digest, boolean whole, String address) {

        boolean isWeekly() {
            return whole ? digest.plan() == MailPlan.WEEKLY : morning.weekly();
        }
    }
}
