package no.sosialekommuner.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.notification.notice.Notices;
import no.sosialekommuner.notification.preference.Pace;
import no.sosialekommuner.notification.preference.Paces;
import no.sosialekommuner.notification.preference.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is to leave the house, for those who carry it: mail, digests, push. Whoever carries asks for the {@link #next} until
 * there is nothing more; everything is looked at again at that moment, handed over and marked in one transaction.
 */
@Component
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    /** More in one parcel nobody reads. */
    private static final int MOST = 100;

    private static final String OPEN = "d.sent_at is null and d.dropped_at is null";

    private final JdbcClient db;
    private final Notices notices;
    private final ParcelEvents events;
    private final Viewers viewers;
    private final Paces paces;
    private final WorkingDays days;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Deliveries(
            JdbcClient db,
            Notices notices,
            ParcelEvents events,
            Viewers viewers,
            Paces paces,
            WorkingDays days,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.notices = notices;
        this.events = events;
        this.viewers = viewers;
        this.paces = paces;
        this.days = days;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Deals with all that is due on a channel for one member. What was read meanwhile, or may not be read any longer, is
     * dropped; in quiet hours and while the member is away it waits; the rest is handed to the carrier as one parcel. If the
     * carrier fails, nothing of it has happened, and it is tried again some minutes later.
     *
     * @return whether there was a member to deal with: then there may be another
     */
    public boolean next(Channel channel, Carrier carrier) {
        for (MemberId member : waiting(channel)) {
            try {
                if (Boolean.TRUE.equals(transaction.execute(_ -> deal(channel, member, carrier)))) {
                    return true;
                }
            } catch (RuntimeException e) {
                LOG.warn("A parcel by {} could not be carried and is tried again", channel, e);
                postpone(channel, member, clock.instant().plus(AFTER_FAILURE), true);
                return true;
            }
        }
        return false;
    }

    private List<MemberId> waiting(Channel channel) {
        return db.sql("""
                        select distinct w.member_id
                          from (select d.member_id from notification.delivery d
                                 where d.channel = :channel and d.due_at <= cast(:now as timestamptz) and %s
                                 order by d.due_at, d.id
                                 limit 200) w
                        """.formatted(OPEN))
                .param("channel", channel.name())
                .param("now", clock.instant().toString())
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .list();
    }

    /** One node deals with a member at a time, or a parcel could be torn in two. */
    private boolean deal(Channel channel, MemberId member, Carrier carrier) {
        boolean mine = db.sql("select pg_try_advisory_xact_lock(hashtextextended('notification.delivery ' || ?, 0))")
                .param(channel.name() + " " + member)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return false;
        }
        Optional<Viewer> to = viewers.find(member);
        drop(channel, member, to.isEmpty());
        if (to.isPresent()) {
            waitForQuiet(channel, member);
            hand(channel, to.get(), carrier);
        }
        return true;
    }

    /** What was read, is gone, or is no longer for this member's eyes. */
    private void drop(Channel channel, MemberId member, boolean everything) {
        db.sql("""
                        update notification.delivery d
                           set dropped_at = now()
                         where d.member_id = :member and d.channel = :channel and %s
                           and d.due_at <= cast(:now as timestamptz)
                           and (:everything
                                or not exists (select 1 from notification.visible n
                                                where n.id = d.notice_id and n.read_at is null
                                                  and not exists (select 1 from contribution.visited v
                                                                   where v.member_id = n.member_id
                                                                     and v.contribution_id = n.contribution_id
                                                                     and v.last_at > n.updated_at)))
                        """.formatted(OPEN))
                .param("member", member.value())
                .param("channel", channel.name())
                .param("now", clock.instant().toString())
                .param("everything", everything)
                .update();
    }

    private void waitForQuiet(Channel channel, MemberId member) {
        Instant now = clock.instant();
        Pace pace = paces.of(member);
        Instant opens = pace.opens(now, false, days);
        Instant opensForUrgent = pace.opens(now, true, days);
        if (opensForUrgent.isAfter(now)) {
            postpone(channel, member, opensForUrgent, true);
        }
        if (opens.isAfter(now)) {
            postpone(channel, member, opens, false);
        }
    }

    private void postpone(Channel channel, MemberId member, Instant until, boolean urgentToo) {
        db.sql("""
                        update notification.delivery d
                           set due_at = cast(:until as timestamptz)
                         where d.member_id = :member and d.channel = :channel and %s
                           and d.due_at <= cast(:now as timestamptz)
                           and (:urgent or not (select n.urgent from notification.notice n where n.id = d.notice_id))
                        """.formatted(OPEN))
                .param("member", member.value())
                .param("channel", channel.name())
                .param("until", until.toString())
                .param("now", clock.instant().toString())
                .param("urgent", urgentToo)
                .update();
    }

    private void hand(Channel channel, Viewer to, Carrier carrier) {
        List<Due> due = due(channel, to.id());
        if (due.isEmpty()) {
            return;
        }
        Map<Long, Long> told = due.stream().collect(Collectors.toMap(Due::notice, Due::told));
        List<Parcel.Item> items = notices.of(to.id(), told.keySet(), to.language()).stream()
                .map(it -> new Parcel.Item(it, events.of(it.id(), told.getOrDefault(it.id(), 0L))))
                .sorted(Comparator.comparing((Parcel.Item it) -> it.notice().at())
                        .reversed())
                .toList();
        if (!items.isEmpty()) {
            carrier.carry(new Parcel(to, channel, items));
        }
        sent(due);
    }

    private List<Due> due(Channel channel, MemberId member) {
        return db.sql("""
                        select d.id, d.notice_id,
                               coalesce((select max(o.told) from notification.delivery o
                                          where o.notice_id = d.notice_id and o.channel = d.channel and o.sent_at is not null), 0)
                                 as told
                          from notification.delivery d
                         where d.member_id = :member and d.channel = :channel and %s
                           and d.due_at <= cast(:now as timestamptz)
                         order by d.due_at desc, d.id desc
                         limit :most
                           for update of d
                        """.formatted(OPEN))
                .param("member", member.value())
                .param("channel", channel.name())
                .param("now", clock.instant().toString())
                .param("most", MOST)
                .query((rs, _) -> new Due(rs.getLong("id"), rs.getLong("notice_id"), rs.getLong("told")))
                .list();
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

    /** @param told the newest event that this channel has told of before */
    private record Due(long id, long notice, long told) {}

    /** Takes a parcel within the transaction in which it is marked as sent, as by handing a mail to the mailbox. */
    @FunctionalInterface
    public interface Carrier {

        void carry(Parcel parcel);
    }
}
