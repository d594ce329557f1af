package no.sosialekommuner.expert.booking;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.Whereabouts;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times of a panel that can still be booked: not on holidays or days it is closed, and while the expert is there. */
@Repository
public class FreeSlots {

    private static final int DAYS = 28;

    /** So long before it begins a time can be booked at the latest. */
    private static final Duration NOTICE = Duration.ofHours(1);

    private final JdbcClient db;
    private final OfficePlans plans;
    private final ObjectProvider<Whereabouts> whereabouts;
    private final Clock clock;

    FreeSlots(JdbcClient db, OfficePlans plans, ObjectProvider<Whereabouts> whereabouts, Clock clock) {
        this.db = db;
        this.plans = plans;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /** Of the next four weeks, the first one first; nobody books with himself or herself. */
    List<Slot> of(Panel panel, Viewer viewer) {
        if (panel.retired()) {
            return List.of();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.OSLO);
        List<OfficeHours> hours = plans.of(panel.id(), today).stream()
                .filter(it -> !it.host().id().equals(viewer.id()))
                .toList();
        Set<MemberId> hosts = hours.stream().map(it -> it.host().id()).collect(Collectors.toSet());
        if (hosts.isEmpty()) {
            return List.of();
        }
        List<Away> away = away(hosts, today);
        List<Taken> taken =
                taken(Stream.concat(hosts.stream(), Stream.of(viewer.id())).toList(), now);
        return today.datesUntil(today.plusDays(DAYS))
                .filter(day -> !panel.calendar().closed().contains(day)
                        && !panel.calendar().days().isHoliday(day))
                .flatMap(day -> hours.stream()
                        .filter(it -> away.stream()
                                .noneMatch(gone -> gone.covers(it.host().id(), day)))
                        .flatMap(it -> it.on(day).stream()))
                .filter(slot -> slot.starts().isAfter(now.plus(NOTICE)))
                .filter(slot -> taken.stream().noneMatch(it -> it.hinders(slot, viewer.id())))
                .sorted(Comparator.comparing(Slot::starts)
                        .thenComparing(it -> it.host().name()))
                .toList();
    }

    /** The first time that the viewer can book. */
    public Optional<Slot> next(Panel panel, Viewer viewer) {
        return of(panel, viewer).stream().findFirst();
    }

    /** The one that a form names, while it is free. */
    Optional<Slot> find(Panel panel, String key, Viewer viewer) {
        return of(panel, viewer).stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private List<Away> away(Collection<MemberId> hosts, LocalDate today) {
        Stream<Away> entered = db
                .sql("""
                        select a.member_id, a.from_day, a.to_day
                          from expert.absence a
                         where a.member_id = any (cast(? as bigint[])) and a.to_day >= ?
                        """)
                .params(numbers(hosts), today)
                .query((rs, _) -> new Away(
                        new MemberId(rs.getLong("member_id")),
                        rs.getObject("from_day", LocalDate.class),
                        rs.getObject("to_day", LocalDate.class)))
                .list()
                .stream();
        Stream<Away> told = whereabouts.stream()
                .map(it -> it.away(hosts))
                .map(Map::entrySet)
                .flatMap(Collection::stream)
                .map(it -> new Away(
                        it.getKey(), it.getValue().from(), it.getValue().until()));
        return Stream.concat(entered, told).toList();
    }

    /** When they talk to somebody already, as experts or not. */
    private List<Taken> taken(Collection<MemberId> members, Instant now) {
        return db.sql("""
                        select m.id, b.starts_at, b.ends_at
                          from unnest(cast(:members as bigint[])) as m(id)
                          join expert.booking b on b.host_id = m.id and b.starts_at > :since and b.cancelled_at is null
                         union
                        select m.id, b.starts_at, b.ends_at
                          from unnest(cast(:members as bigint[])) as m(id)
                          join expert.booking b on b.guest_id = m.id and b.starts_at > :since and b.cancelled_at is null
                        """)
                .param("members", numbers(members))
                .param("since", Timestamp.from(now.minus(Duration.ofHours(3))))
                .query((rs, _) -> new Taken(
                        new MemberId(rs.getLong("id")),
                        rs.getTimestamp("starts_at").toInstant(),
                        rs.getTimestamp("ends_at").toInstant()))
                .list();
    }

    private static Long[] numbers(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(Long[]::new);
    }

    private record Away(MemberId member, LocalDate from, LocalDate until) {

        boolean covers(MemberId other, LocalDate day) {
            return member.equals(other) && !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private record Taken(MemberId member, Instant starts, Instant ends) {

        boolean hinders(Slot slot, MemberId guest) {
            return (member.equals(slot.host().id()) || member.equals(guest)) && slot.overlaps(starts, ends);
        }
    }
}
