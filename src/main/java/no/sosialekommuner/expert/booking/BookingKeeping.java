package no.sosialekommuner.expert.booking;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books times, moves and cancels them, and reminds of them; each change is written to both in its transaction. The database sees
 * to it that nobody talks to two at once; see {@code expert.booking}.
 */
@Repository
class BookingKeeping {

    /** Neither of the two talks to anybody then, whatever his or her part; asked while both are held by {@link #hold}. */
    private static final String FREE = """
            not exists (select 1 from expert.booking o
                         where o.cancelled_at is null and o.uid is distinct from cast(:uid as uuid)
                           and o.starts_at > cast(:starts as timestamptz) - interval '3 hours'
                           and o.starts_at < cast(:ends as timestamptz) and o.ends_at > cast(:starts as timestamptz)
                           and (o.host_id in (:host, :guest) or o.guest_id in (:host, :guest)))
            """;

    private final JdbcClient db;
    private final Bookings bookings;
    private final BookingLetters letters;
    private final WorkingDays days;
    private final Clock clock;

    BookingKeeping(JdbcClient db, Bookings bookings, BookingLetters letters, WorkingDays days, Clock clock) {
        this.db = db;
        this.bookings = bookings;
        this.letters = letters;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Nothing where somebody else was first. A form that is sent twice is one booking.
     *
     * @throws Invalid when the guest has as many times ahead as one may have
     */
    @Transactional
    Optional<Booking> book(Slot slot, BookingForm form, Viewer guest) {
        hold(slot.host().id(), guest.id());
        Optional<Booking> sent = bookings.sent(form.key(), guest);
        if (sent.isPresent()) {
            return sent;
        }
        if (bookings.hasMany(guest.id())) {
            throw new Invalid("slot", "expert.booking.many");
        }
        List<UUID> added = db.sql("""
                        insert into expert.booking (panel_id, host_id, guest_id, starts_at, ends_at, way, place, subject, note, form_key,
                                                    reminded_at)
                        select cast(:panel as bigint), cast(:host as bigint), cast(:guest as bigint), cast(:starts as timestamptz),
                               cast(:ends as timestamptz), :way, :place, :subject, :note, cast(:key as uuid),
                               cast(:reminded as timestamptz)
                         where %s
                        on conflict do nothing
                        returning uid
                        """.formatted(FREE))
                .param("uid", null, Types.OTHER)
                .param("panel", slot.hours().panel())
                .param("host", slot.host().id().value())
                .param("guest", guest.id().value())
                .param("starts", Timestamp.from(slot.starts()))
                .param("ends", Timestamp.from(slot.ends()))
                .param("way", slot.hours().way().name())
                .param("place", slot.hours().place())
                .param("subject", form.subject())
                .param("note", form.note())
                .param("key", form.key(), Types.OTHER)
                .param("reminded", remindedAt(slot.starts()))
                .query((rs, _) -> rs.getObject("uid", UUID.class))
                .list();
        if (added.isEmpty()) {
            return Optional.empty();
        }
        Booking booking = bookings.of(added).getFirst();
        letters.booked(booking);
        return Optional.of(booking);
    }

    /** Two who book with one another hold both, in their order, so that nobody waits in a circle. */
    private void hold(MemberId host, MemberId guest) {
        Stream.of(host.value(), guest.value())
                .sorted()
                .forEach(it -> db.sql("select pg_advisory_xact_lock(hashtextextended('expert.booking', ?))")
                        .param(it)
                        .query(_ -> {}));
    }

    /** False where somebody else was first; then it stays where it was. */
    @Transactional
    boolean move(Booking booking, Slot to) {
        hold(booking.host().id(), booking.guest().id());
        int moved = db.sql("""
                        update expert.booking
                           set starts_at = :starts, ends_at = :ends, way = :way, place = :place, sequence = sequence + 1,
                               reminded_at = cast(:reminded as timestamptz)
                         where uid = :uid and cancelled_at is null and starts_at > :now and starts_at <> :starts and %s
                        """.formatted(FREE))
                .param("starts", Timestamp.from(to.starts()))
                .param("ends", Timestamp.from(to.ends()))
                .param("way", to.hours().way().name())
                .param("place", to.hours().place())
                .param("reminded", remindedAt(to.starts()))
                .param("uid", booking.uid())
                .param("host", booking.host().id().value())
                .param("guest", booking.guest().id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (moved > 0) {
            letters.moved(booking, changed(booking));
        }
        return moved > 0;
    }

    /** Once: what is cancelled or over stays as it is. */
    @Transactional
    void cancel(Booking booking, String reason, Viewer by) {
        int cancelled = db.sql("""
                        update expert.booking
                           set cancelled_at = :now, cancelled_by = :by, reason = :reason, sequence = sequence + 1
                         where uid = :uid and cancelled_at is null and starts_at > :now
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.id().value())
                .param("reason", reason)
                .param("uid", booking.uid())
                .update();
        if (cancelled > 0) {
            letters.cancelled(changed(booking), by.name());
        }
    }

    /**
     * Reminds of what is on the next working day, each once, whichever node comes first.
     *
     * @return how many were reminded of
     */
    @Transactional
    int remind() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.OSLO);
        if (!days.isWorkingDay(today)) {
            return 0;
        }
        List<UUID> due = db.sql("""
                        update expert.booking
                           set reminded_at = :now
                         where id in (select b.id from expert.booking b
                                       where b.cancelled_at is null and b.reminded_at is null and b.starts_at > :now and b.starts_at < :until
                                       order by b.starts_at
                                       limit 100
                                         for update skip locked)
                        returning uid
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(endOfNext(today)))
                .query((rs, _) -> rs.getObject("uid", UUID.class))
                .list();
        bookings.of(due).forEach(letters::reminded);
        return due.size();
    }

    /**
     * Calls off what one of the two will not come to, having left the community. The other is told, once, by whichever node.
     *
     * @return how many were called off
     */
    @Transactional
    int callOff() {
        List<UUID> left = db.sql("""
                        update expert.booking
                           set cancelled_at = :now, sequence = sequence + 1
                         where id in (select b.id
                                        from expert.booking b
                                        join member.profile h on h.id = b.host_id
                                        join member.profile g on g.id = b.guest_id
                                       where b.cancelled_at is null and b.starts_at > :now and not (h.active and g.active)
                                       order by b.starts_at
                                       limit 100
                                         for update of b skip locked)
                        returning uid
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((rs, _) -> rs.getObject("uid", UUID.class))
                .list();
        bookings.of(left).forEach(letters::left);
        return left.size();
    }

    /** The day before is over already for what is booked as late as that. */
    private @Nullable String remindedAt(Instant starts) {
        Instant now = clock.instant();
        return starts.isBefore(endOfNext(LocalDate.ofInstant(now, WorkingDays.OSLO))) ? now.toString() : null;
    }

    /** The booking as this transaction has changed it. */
    private Booking changed(Booking booking) {
        return bookings.of(List.of(booking.uid())).getFirst();
    }

    private Instant endOfNext(LocalDate day) {
        return days.from(day.plusDays(1))
                .plusDays(1)
                .atStartOfDay(WorkingDays.OSLO)
                .toInstant();
    }
}
