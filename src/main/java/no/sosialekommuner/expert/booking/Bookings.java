package no.sosialekommuner.expert.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The times that are booked. The database sees to it that nobody talks to two at once; see {@code expert.booking}. */
@Repository
public class Bookings {

    /** How many times ahead a member may have booked. */
    static final int MOST = 3;

    private static final String SELECT = """
            select b.uid, n.slug, b.starts_at, b.ends_at, b.way, b.place, b.subject, b.note, b.sequence,
                   b.cancelled_at is not null as cancelled, b.reason,
                   h.id as host_id, h.handle as host_handle, h.name as host_name, h.organisation_name as host_organisation,
                   g.id as guest_id, g.handle as guest_handle, g.name as guest_name, g.organisation_name as guest_organisation
              from expert.booking b
              join expert.panel n on n.id = b.panel_id
              join member.profile h on h.id = b.host_id
              join member.profile g on g.id = b.guest_id
            """;

    /** Neither of the two talks to anybody then, whatever his or her part; asked while both are held by {@link #hold}. */
    private static final String FREE = """
            not exists (select 1 from expert.booking o
                         where o.cancelled_at is null and o.uid is distinct from cast(:uid as uuid)
                           and o.starts_at > cast(:starts as timestamptz) - interval '3 hours'
                           and o.starts_at < cast(:ends as timestamptz) and o.ends_at > cast(:starts as timestamptz)
                           and (o.host_id in (:host, :guest) or o.guest_id in (:host, :guest)))
            """;

    private final JdbcClient db;
    private final BookingLetters letters;
    private final WorkingDays days;
    private final Clock clock;

    Bookings(JdbcClient db, BookingLetters letters, WorkingDays days, Clock clock) {
        this.db = db;
        this.letters = letters;
        this.days = days;
        this.clock = clock;
    }

    /** The booking, if the viewer is one of the two. */
    Booking require(UUID uid, Viewer viewer) {
        return find("b.uid = :what and :member in (b.host_id, b.guest_id)", uid, viewer.id())
                .orElseThrow(NotFound::new);
    }

    /** What the member has ahead, the first one first. */
    List<Booking> ahead(MemberId member) {
        return of(member, clock.instant());
    }

    /** The same for calendars, which keep what was. */
    List<Booking> lately(MemberId member) {
        return of(member, clock.instant().minus(Duration.ofDays(90)));
    }

    private List<Booking> of(MemberId member, Instant since) {
        return db.sql(SELECT + """
                         where b.id in (select x.id from expert.booking x where x.host_id = :member and x.starts_at > :since
                                         union
                                        select x.id from expert.booking x where x.guest_id = :member and x.starts_at > :since)
                           and b.cancelled_at is null
                         order by b.starts_at, b.id
                         limit 200
                        """)
                .param("member", member.value())
                .param("since", Timestamp.from(since.minus(Duration.ofHours(2))))
                .query(Bookings::booking)
                .list();
    }

    /** What the member has ahead on days on which he or she is away. */
    public List<Booking> whileAway(MemberId member) {
        return db.sql(SELECT + """
                          join expert.absence a on a.member_id = :member
                               and cast(b.starts_at at time zone 'Europe/Oslo' as date) between a.from_day and a.to_day
                         where b.host_id = :member and b.starts_at > :now and b.cancelled_at is null
                         order by b.starts_at, b.id
                         limit 50
                        """)
                .param("member", member.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Bookings::booking)
                .list();
    }

    /** Whether the member has booked as many times ahead as one may. */
    boolean hasMany(MemberId guest) {
        return db.sql("""
                        select count(*) >= ? from expert.booking b
                         where b.guest_id = ? and b.starts_at > ? and b.cancelled_at is null
                        """)
                .params(MOST, guest.value(), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Nothing where somebody else was first. A form that is sent twice is one booking. */
    @Transactional
    Optional<Booking> book(Slot slot, BookingForm form, Viewer guest) {
        hold(slot.host().id(), guest.id());
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
                .param("uid", null, java.sql.Types.OTHER)
                .param("panel", slot.hours().panel())
                .param("host", slot.host().id().value())
                .param("guest", guest.id().value())
                .param("starts", Timestamp.from(slot.starts()))
                .param("ends", Timestamp.from(slot.ends()))
                .param("way", slot.hours().way().name())
                .param("place", slot.hours().place())
                .param("subject", form.subject())
                .param("note", form.note())
                .param("key", form.key(), java.sql.Types.OTHER)
                .param("reminded", remindedAt(slot.starts()))
                .query((rs, _) -> rs.getObject("uid", UUID.class))
                .list();
        if (added.isEmpty()) {
            return sent(form.key(), guest);
        }
        Booking booking = booking(added.getFirst());
        letters.booked(booking);
        return Optional.of(booking);
    }

    /** What this very form has booked already. */
    Optional<Booking> sent(@Nullable UUID key, Viewer guest) {
        return key == null ? Optional.empty() : find("b.form_key = :what and b.guest_id = :member", key, guest.id());
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
            letters.moved(booking, booking(booking.uid()));
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
            letters.cancelled(booking(booking.uid()), by.name());
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
        due.stream().map(this::booking).forEach(letters::reminded);
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
        left.stream().map(this::booking).forEach(letters::left);
        return left.size();
    }

    /** The day before is over already for what is booked as late as that. */
    private @Nullable String remindedAt(Instant starts) {
        Instant now = clock.instant();
        return starts.isBefore(endOfNext(LocalDate.ofInstant(now, WorkingDays.OSLO))) ? now.toString() : null;
    }

    private Instant endOfNext(LocalDate day) {
        return days.from(day.plusDays(1))
                .plusDays(1)
                .atStartOfDay(WorkingDays.OSLO)
                .toInstant();
    }

    private Booking booking(UUID uid) {
        return db.sql(SELECT + " where b.uid = ?")
                .param(uid)
                .query(Bookings::booking)
                .single();
    }

    private Optional<Booking> find(String which, UUID what, MemberId member) {
        return db.sql(SELECT + " where " + which)
                .param("what", what)
                .param("member", member.value())
                .query(Bookings::booking)
                .optional();
    }

    private static Booking booking(ResultSet rs, int number) throws SQLException {
        return new Booking(
                rs.getObject("uid", UUID.class),
                rs.getString("slug"),
                party(rs, "host"),
                party(rs, "guest"),
                rs.getTimestamp("starts_at").toInstant(),
                rs.getTimestamp("ends_at").toInstant(),
                Way.valueOf(rs.getString("way")),
                rs.getString("place"),
                rs.getString("subject"),
                rs.getString("note"),
                rs.getInt("sequence"),
                rs.getBoolean("cancelled"),
                rs.getString("reason"));
    }

    private static Party party(ResultSet rs, String who) throws SQLException {
        return new Party(
                new MemberId(rs.getLong(who + "_id")),
                rs.getString(who + "_handle"),
                rs.getString(who + "_name"),
                rs.getString(who + "_organisation"));
    }
}
