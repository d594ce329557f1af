package no.sosialekommuner.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.database.SqlFile;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.notification.notice.Notices;
import no.sosialekommuner.notification.preference.Pace;
import no.sosialekommuner.notification.preference.Paces;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to leave the house, for those who carry it: mail, digests, push. Whoever carries asks for the {@link #next} until
 * there is nothing more; everything is looked at again at that moment, handed over and marked in one transaction. Many members
 * are dealt with at once, by as many statements as one alone.
 */
@Component
public class Deliveries {

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private static final String WAITING = SqlFile.read(Deliveries.class, "deliveries_waiting.sql");
    private static final String DUE = SqlFile.read(Deliveries.class, "deliveries_due.sql");

    /** Of some members and channels, what is due. */
    private static final String THEIRS = """
            d.member_id = any (cast(:members as bigint[])) and d.channel = any (cast(:channels as text[]))
             and d.due_at <= cast(:now as timestamptz) and d.sent_at is null and d.dropped_at is null
            """;

    private final JdbcClient db;
    private final Notices notices;
    private final ParcelEvents events;
    private final Viewers viewers;
    private final Paces paces;
    private final WorkingDays days;
    private final Together together;
    private final Clock clock;

    Deliveries(
            JdbcClient db,
            Notices notices,
            ParcelEvents events,
            Viewers viewers,
            Paces paces,
            WorkingDays days,
            Together together,
            Clock clock) {
        this.db = db;
        this.notices = notices;
        this.events = events;
        this.viewers = viewers;
        this.paces = paces;
        this.days = days;
        this.together = together;
        this.clock = clock;
    }

    /** By one channel; see {@link #next(Set, Carrier)}. */
    public boolean next(Channel channel, Carrier carrier) {
        return next(EnumSet.of(channel), carrier);
    }

    /**
     * Deals with all that is due on these channels for some members. What was read meanwhile, or may not be read any longer, is
     * dropped; in quiet hours and while the member is away it waits; the rest is handed to the carrier, for each member as one
     * parcel. If the carrier fails for a member, nothing of that has happened, and it is tried again some minutes later.
     *
     * @return whether there was somebody to deal with: then there may be others
     */
    public boolean next(Set<Channel> channels, Carrier carrier) {
        return together.run(
                waiting(channels),
                members -> deal(channels, members, carrier),
                member -> putOff(
                        channels, Map.of(member, Waits.forAll(clock.instant().plus(AFTER_FAILURE)))));
    }

    private List<MemberId> waiting(Set<Channel> channels) {
        return db.sql(WAITING)
                .param("channels", names(channels))
                .param("now", clock.instant().toString())
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .list();
    }

    private int deal(Set<Channel> channels, List<MemberId> members, Carrier carrier) {
        List<MemberId> mine = claim(channels, members);
        if (!mine.isEmpty()) {
            drop(channels, mine);
            waitForQuiet(channels, mine);
            hand(channels, mine, carrier);
        }
        return mine.size();
    }

    /** One node deals with a member at a time, or a parcel could be torn in two. */
    private List<MemberId> claim(Set<Channel> channels, List<MemberId> members) {
        return db.sql("""
                        select m.id
                          from unnest(cast(:members as bigint[])) as m(id)
                         where pg_try_advisory_xact_lock(hashtextextended('notification.delivery ' || :channels || ' ' || m.id, 0))
                         limit :most
                        """)
                .param("members", numbers(members))
                .param("channels", channels.stream().sorted().toList().toString())
                .param("most", Together.MOST)
                .query((rs, _) -> new MemberId(rs.getLong("id")))
                .list();
    }

    /** What was read, is gone, or is no longer for this member's eyes. */
    private void drop(Set<Channel> channels, List<MemberId> members) {
        db.sql("""
                        update notification.delivery d
                           set dropped_at = now()
                         where %s
                           and (d.member_id not in (select p.id from member.profile p
                                                     where p.active and p.id = any (cast(:members as bigint[])))
                                or not exists (select 1 from notification.visible n
                                                where n.id = d.notice_id and n.read_at is null
                                                  and not exists (select 1 from contribution.visited v
                                                                   where v.member_id = n.member_id
                                                                     and v.contribution_id = n.contribution_id
                                                                     and v.last_at > n.updated_at)))
                        """.formatted(THEIRS))
                .param("members", numbers(members))
                .param("channels", names(channels))
                .param("now", clock.instant().toString())
                .update();
    }

    private void waitForQuiet(Set<Channel> channels, List<MemberId> members) {
        Instant now = clock.instant();
        Map<MemberId, Pace> chosen = paces.of(members);
        Map<MemberId, Waits> waits = new HashMap<>();
        for (MemberId member : members) {
            Pace pace = chosen.getOrDefault(member, Pace.USUAL);
            Waits until = new Waits(pace.opens(now, false, days), pace.opens(now, true, days));
            if (until.usual().isAfter(now) || until.urgent().isAfter(now)) {
                waits.put(member, until);
            }
        }
        if (!waits.isEmpty()) {
            putOff(channels, waits);
        }
    }

    private void putOff(Set<Channel> channels, Map<MemberId, Waits> waits) {
        List<MemberId> members = List.copyOf(waits.keySet());
        List<Waits> until = members.stream().map(waits::get).toList();
        db.sql("""
                        update notification.delivery d
                           set due_at = case when n.urgent then w.urgent else w.usual end
                          from unnest(cast(:members as bigint[]), cast(:usual as timestamptz[]), cast(:urgent as timestamptz[]))
                                 as w(member_id, usual, urgent),
                               notification.notice n
                         where d.member_id = w.member_id and n.id = d.notice_id and %s
                           and case when n.urgent then w.urgent else w.usual end > cast(:now as timestamptz)
                        """.formatted(THEIRS))
                .param("members", numbers(members))
                .param("usual", until.stream().map(it -> it.usual().toString()).toArray(String[]::new))
                .param(
                        "urgent",
                        until.stream().map(it -> it.urgent().toString()).toArray(String[]::new))
                .param("channels", names(channels))
                .param("now", clock.instant().toString())
                .update();
    }

    private void hand(Set<Channel> channels, List<MemberId> members, Carrier carrier) {
        List<Due> due = due(channels, members);
        if (due.isEmpty()) {
            return;
        }
        Map<MemberId, Viewer> to = viewers.findAll(members);
        List<Parcel> parcels = parcels(due, items(due, to), to);
        if (!parcels.isEmpty()) {
            carrier.carry(parcels);
        }
        sent(due);
    }

    /** Nobody tells of more in these notices while they are on their way: what comes later comes as the next. */
    private List<Due> due(Set<Channel> channels, List<MemberId> members) {
        return db.sql(DUE)
                .param("members", numbers(members))
                .param("channels", names(channels))
                .param("now", clock.instant().toString())
                .query((rs, _) -> new Due(
                        rs.getLong("id"),
                        rs.getLong("notice_id"),
                        new MemberId(rs.getLong("member_id")),
                        Channel.valueOf(rs.getString("channel")),
                        rs.getLong("told")))
                .list();
    }

    /** By the number of the notice, in the language of who is told. */
    private Map<Long, Parcel.Item> items(List<Due> due, Map<MemberId, Viewer> to) {
        Map<Long, Long> told = due.stream().collect(Collectors.toMap(Due::notice, Due::told, Math::max));
        Map<Long, List<Parcel.News>> news = events.of(told);
        Map<Language, Set<Long>> languages = new EnumMap<>(Language.class);
        for (Due it : due) {
            Viewer viewer = to.get(it.member());
            if (viewer != null) {
                languages
                        .computeIfAbsent(viewer.language(), _ -> new HashSet<>())
                        .add(it.notice());
            }
        }
        return languages.entrySet().stream()
                .flatMap(it -> notices.of(it.getValue(), it.getKey()).stream())
                .map(it -> new Parcel.Item(it, news.getOrDefault(it.id(), List.of())))
                .collect(Collectors.toMap(it -> it.notice().id(), Function.identity()));
    }

    private static List<Parcel> parcels(List<Due> due, Map<Long, Parcel.Item> items, Map<MemberId, Viewer> to) {
        Map<MemberId, List<Due>> each =
                due.stream().filter(it -> items.containsKey(it.notice())).collect(Collectors.groupingBy(Due::member));
        return to.values().stream()
                .filter(it -> each.containsKey(it.id()))
                .map(it -> parcel(it, each.getOrDefault(it.id(), List.of()), items))
                .toList();
    }

    private static Parcel parcel(Viewer to, List<Due> due, Map<Long, Parcel.Item> items) {
        return new Parcel(
                to,
                due.stream().map(Due::channel).max(Comparator.naturalOrder()).orElseThrow(),
                due.stream()
                        .map(Due::notice)
                        .distinct()
                        .flatMap(it -> Stream.ofNullable(items.get(it)))
                        .sorted(Comparator.comparing(
                                        (Parcel.Item it) -> it.notice().at())
                                .reversed())
                        .toList());
    }

    private void sent(List<Due> due) {
        db.sql("""
                        update notification.delivery d
                           set sent_at = cast(:now as timestamptz),
                               told = (select max(h.event_id) from notification.notice_event h where h.notice_id = d.notice_id)
                         where d.id = any (cast(:ids as bigint[]))
                        """)
                .param("now", clock.instant().toString())
                .param("ids", due.stream().map(Due::id).toArray(Long[]::new))
                .update();
    }

    private static String[] names(Collection<Channel> channels) {
        return channels.stream().map(Channel::name).toArray(String[]::new);
    }

    private static Long[] numbers(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(Long[]::new);
    }

    /** @param told the newest event that these channels have told of before */
    private record Due(long id, long notice, MemberId member, Channel channel, long told) {}

    /** Until when what is usual has to wait, and what is urgent. */
    private record Waits(Instant usual, Instant urgent) {

        static Waits forAll(Instant until) {
            return new Waits(until, until);
        }
    }

    /** Takes parcels within the transaction in which they are marked as sent, as by handing mails to the mailbox. */
    @FunctionalInterface
    public interface Carrier {

        /** @param parcels each for another member */
        void carry(List<Parcel> parcels);
    }
}
