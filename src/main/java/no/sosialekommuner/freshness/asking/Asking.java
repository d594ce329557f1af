package no.sosialekommuner.freshness.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.sosialekommuner.contribution.Checks;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Tending;
import no.sosialekommuner.database.SqlFile;
import no.sosialekommuner.freshness.ReviewsAsked;
import no.sosialekommuner.freshness.lifetime.Lifetime;
import no.sosialekommuner.freshness.lifetime.Lifetimes;
import no.sosialekommuner.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks about what is due. Each step is one statement for many contributions, in the order of an index; what is more than a
 * member is asked in a day is put off to the days after, so that nobody's heap is in the way of the others.
 */
@Repository
public class Asking {

    /** So many contributions are looked at together. */
    static final int BATCH = 1_000;

    /** Nobody has more open questions about what he or she wrote. */
    static final int MOST_OPEN = 12;

    /** So many followers of one contribution are asked: those who were there last. */
    static final int MOST_FOLLOWERS = 20;

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String AUTHORS = SqlFile.read(Asking.class, "authors.sql");
    private static final String FOLLOWERS = SqlFile.read(Asking.class, "followers.sql");
    private static final String WRITERS = """
            insert into freshness.ask (contribution_id, round, member_id, owner, asked_on)
            select r.contribution_id, r.round, w.member_id, true, :today
              from unnest(cast(:contributions as bigint[]), cast(:members as bigint[])) as w(contribution_id, member_id)
              join freshness.review r on r.contribution_id = w.contribution_id and r.asked_on is not null
             order by r.contribution_id, w.member_id
            on conflict do nothing
            returning contribution_id, member_id
            """;

    private final JdbcClient db;
    private final Lifetimes lifetimes;
    private final Checks checks;
    private final List<Tending> tending;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(
            JdbcClient db,
            Lifetimes lifetimes,
            Checks checks,
            List<Tending> tending,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.lifetimes = lifetimes;
        this.checks = checks;
        this.tending = tending;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The authors of the first that are due.
     *
     * @return how many contributions were looked at; more may be due when it is {@link #BATCH}. None while another node asks
     */
    @Transactional
    public int askAuthors() {
        if (!isMyTurn()) {
            return 0;
        }
        Lifetime rules = lifetimes.newest();
        List<Asked> asked = db.sql(AUTHORS)
                .param("today", today())
                .param("perDay", rules.perDay())
                .param("open", MOST_OPEN)
                .param("days", 7 * rules.weeks())
                .param("batch", BATCH)
                .query((rs, _) -> new Asked(rs.getLong("contribution_id"), rs.getLong("member_id")))
                .list();
        if (!asked.isEmpty()) {
            tell(asked);
            askWriters(asked);
        }
        return asked.size();
    }

    /** Followers and readers of what its author has said nothing of; the answer as for {@link #askAuthors}. */
    @Transactional
    public int askFollowers() {
        if (!isMyTurn()) {
            return 0;
        }
        List<Asked> asked = db.sql(FOLLOWERS)
                .param("today", today())
                .param("perDay", lifetimes.newest().perDay())
                .param("most", MOST_FOLLOWERS)
                .param("batch", BATCH)
                .query((rs, _) -> new Asked(rs.getLong("contribution_id"), rs.getLong("member_id")))
                .list();
        List<Long> spread = asked.stream().map(Asked::contribution).distinct().toList();
        checks.ask(spread.stream().map(ContributionId::new).toList(), true);
        tell(asked);
        return spread.size();
    }

    /** What many write together is asked of those who wrote it last too: one of them settles it for all. */
    private void askWriters(List<Asked> looked) {
        List<ContributionId> ids = looked.stream()
                .map(Asked::contribution)
                .distinct()
                .map(ContributionId::new)
                .toList();
        List<Asked> writers = tending.stream()
                .flatMap(it -> it.writers(ids).entrySet().stream())
                .flatMap(it -> it.getValue().stream()
                        .map(member -> new Asked(it.getKey().value(), member.value())))
                .toList();
        if (!writers.isEmpty()) {
            tell(db.sql(WRITERS)
                    .param("today", today())
                    .param(
                            "contributions",
                            writers.stream().map(Asked::contribution).toArray(Long[]::new))
                    .param("members", writers.stream().map(Asked::member).toArray(Long[]::new))
                    .query((rs, _) -> new Asked(rs.getLong("contribution_id"), rs.getLong("member_id")))
                    .list());
        }
    }

    private void tell(List<Asked> asked) {
        List<MemberId> members = asked.stream()
                .map(Asked::member)
                .filter(member -> member != 0)
                .distinct()
                .map(MemberId::new)
                .toList();
        if (!members.isEmpty()) {
            events.publishEvent(new ReviewsAsked(members));
        }
    }

    /** What a member has been asked today is counted, so two nodes must not count at once. */
    private boolean isMyTurn() {
        return db.sql("select true from freshness.turn for update skip locked")
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /** @param member zero where nobody was asked */
    private record Asked(long contribution, long member) {}
}
