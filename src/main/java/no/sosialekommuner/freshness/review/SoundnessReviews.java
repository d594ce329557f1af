package no.sosialekommuner.freshness.review;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import no.sosialekommuner.contribution.Checks;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of each contribution, and what is done about it. Whoever settles a review names its round: what somebody else
 * has settled meanwhile, or the same form sent twice, changes nothing.
 */
@Repository
public class SoundnessReviews {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final String BY_RULE =
            "freshness.due((select l.months from freshness.lifetime l order by l.version desc limit 1), r.held, %s)";

    /** Whoever said that it holds for good meant it; another date has had its day. */
    private static final String UNLESS_FOREVER =
            "case when not (r.own and r.due_on is null and not r.outdated) then " + BY_RULE.formatted(":at") + " end";

    private static final String FOREVER = "r.own and r.due_on is null and not r.outdated";

    private static final String SETTLE = """
            update freshness.review r
               set since = %1$s, own = %2$s, outdated = %3$s, due_on = %4$s, ask_on = %4$s,
                   round = r.round + 1, asked_on = null, spread_on = null, spread = false, doubts = 0, doubted_at = null
             where r.contribution_id = :id and r.round = coalesce(:round, r.round)
            """;

    private final JdbcClient db;
    private final Checks checks;
    private final Clock clock;

    SoundnessReviews(JdbcClient db, Checks checks, Clock clock) {
        this.db = db;
        this.checks = checks;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /** @throws NotFound where the contribution has never been published */
    public Review require(ContributionId contribution) {
        return db.sql("""
                        select r.contribution_id, r.held, r.since, r.own, r.outdated, r.due_on, r.asked_on, r.round
                          from freshness.review r
                         where r.contribution_id = ?
                        """)
                .param(contribution.value())
                .query(SoundnessReviews::review)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The last twenty things that were done, the newest first. */
    public List<Deed> deeds(ContributionId contribution) {
        return db.sql("""
                        select d.sort, d.words, d.due_on, d.at, %s
                          from freshness.deed d
                          join member.profile p on p.id = d.member_id
                         where d.contribution_id = ?
                         order by d.id desc
                         limit 20
                        """.formatted(Person.COLUMNS))
                .param(contribution.value())
                .query(SoundnessReviews::deed)
                .list();
    }

    /** It still holds; if it was said to be out of date, it is so no longer. */
    @Transactional
    public void confirm(ContributionId contribution, int round, MemberId by) {
        confirm(contribution, round, by, clock.instant());
    }

    /** The same at another time, for what comes with its past. */
    @Transactional
    public void confirm(ContributionId contribution, int round, MemberId by, Instant at) {
        if (settle(SETTLE.formatted(":at", FOREVER, "false", UNLESS_FOREVER), contribution, round, at)) {
            checks.confirm(contribution, at);
            note(contribution, "CONFIRMED", by, "", null, at);
        }
    }

    /**
     * It may be out of date. It is not asked about any more until its words are others or somebody says that it holds.
     *
     * @param newer what to read instead, or null
     */
    @Transactional
    public void outdate(
            ContributionId contribution, int round, @Nullable ContributionId newer, String words, MemberId by) {
        Instant at = clock.instant();
        if (settle(SETTLE.formatted("r.since", "false", "true", "null::date"), contribution, round, at)) {
            checks.outdate(contribution, at, newer);
            note(contribution, "OUTDATED", by, words, null, at);
        }
    }

    /**
     * It is looked at on another day than the rule says.
     *
     * @param day or null where it holds for good
     */
    @Transactional
    public void date(ContributionId contribution, int round, @Nullable LocalDate day, MemberId by) {
        String due = day == null ? "null::date" : "date '" + day + "'";
        redate(SETTLE.formatted("r.since", "true", "r.outdated", due), contribution, round, day, by);
    }

    /** It is looked at when the rule says so. */
    @Transactional
    public void dateByRule(ContributionId contribution, int round, MemberId by) {
        String due = "case when not r.outdated then " + BY_RULE.formatted("r.since") + " end";
        redate(SETTLE.formatted("r.since", "false", "r.outdated", due), contribution, round, null, by);
    }

    private void redate(String sql, ContributionId contribution, int round, @Nullable LocalDate day, MemberId by) {
        Instant at = clock.instant();
        if (settle(sql, contribution, round, at)) {
            checks.ask(List.of(contribution), false);
            note(contribution, "DATED", by, "", day, at);
        }
    }

    /** Its words are others now, so it begins anew. */
    @Transactional
    public void reword(ContributionId contribution, MemberId by) {
        Instant at = clock.instant();
        boolean answered = db.sql("""
                        select r.asked_on is not null or r.outdated or r.doubts > 0 from freshness.review r
                         where r.contribution_id = ? for update
                        """)
                .param(contribution.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        settle(SETTLE.formatted(":at", FOREVER, "false", UNLESS_FOREVER), contribution, null, at);
        checks.renew(contribution);
        if (answered) {
            note(contribution, "REWORDED", by, "", null, at);
        }
    }

    private boolean settle(String sql, ContributionId contribution, @Nullable Integer round, Instant at) {
        return db.sql(sql + " and cast(:at as timestamptz) is not null")
                        .param("id", contribution.value())
                        .param("round", round, Types.INTEGER)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    private void note(
            ContributionId contribution, String sort, MemberId by, String words, @Nullable LocalDate due, Instant at) {
        db.sql("""
                        insert into freshness.deed (contribution_id, sort, member_id, words, due_on, at)
                        values (:id, :sort, :by, :words, :due, :at)
                        """)
                .param("id", contribution.value())
                .param("sort", sort)
                .param("by", by.value())
                .param("words", words)
                .param("due", due == null ? null : Date.valueOf(due), Types.DATE)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Review review(ResultSet rs, int number) throws SQLException {
        return new Review(
                new ContributionId(rs.getLong("contribution_id")),
                rs.getString("held"),
                rs.getTimestamp("since").toInstant(),
                rs.getBoolean("own"),
                rs.getBoolean("outdated"),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("asked_on") != null,
                rs.getInt("round"));
    }

    private static Deed deed(ResultSet rs, int number) throws SQLException {
        return new Deed(
                rs.getString("sort").toLowerCase(Locale.ROOT),
                Person.of(rs),
                rs.getString("words"),
                rs.getObject("due_on", LocalDate.class),
                rs.getTimestamp("at").toInstant());
    }
}
