package no.sosialekommuner.expert.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times that are booked, as they are read; {@link BookingKeeping} changes them. */
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

    private final JdbcClient db;
    private final Clock clock;

    Bookings(JdbcClient db, Clock clock) {
        this.db = db;
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

    /** What this very form has booked already. */
    Optional<Booking> sent(@Nullable UUID key, Viewer guest) {
        return key == null ? Optional.empty() : find("b.form_key = :what and b.guest_id = :member", key, guest.id());
    }

    /** These, the first one first, whosesoever they are. */
    List<Booking> of(List<UUID> uids) {
        if (uids.isEmpty()) {
            return List.of();
        }
        return db.sql(SELECT + " where b.uid = any (cast(? as uuid[])) order by b.starts_at, b.id")
                .param(uids.toArray(UUID[]::new))
                .query(Bookings::booking)
                .list();
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
