package no.sosialekommuner.expert.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A question that asks for an expert.
 *
 * @param panel null where the hosts see to it
 * @param promise working time within which an answer comes
 * @param runningSince since when the clock goes, or null while it stands
 * @param used working time that had gone by when the clock was stopped last
 * @param due null while the clock stands
 * @param reminded null until somebody has been reminded
 * @param escalated 1 when another member was asked to see to it, 2 when the lead was
 * @param holder who has taken it, or null
 * @param askedBack the reply by which the asker was asked to say more
 * @param waiting since when the clock stands because the asker must say more
 * @param kept null until it is known; false for good once the due time has gone by without an answer
 */
public record ExpertRequest(
        ContributionId question,
        @Nullable PanelId panel,
        OrganisationId organisation,
        MemberId asker,
        RequestState state,
        boolean confidential,
        Instant asked,
        Duration promise,
        @Nullable Instant runningSince,
        Duration used,
        @Nullable Instant due,
        @Nullable Instant reminded,
        int escalated,
        @Nullable MemberId holder,
        @Nullable ReplyId askedBack,
        @Nullable Instant answered,
        @Nullable ReplyId answer,
        @Nullable Boolean kept,
        @Nullable Instant waiting) {

    /** Columns for a query of requests {@code r}, read again by {@link #of}. */
    public static final String COLUMNS = """
            r.contribution_id, r.panel_id, r.organisation_id, r.asker_id, r.state, r.confidential, r.asked_at,
            r.promise_minutes, r.running_since, r.used_seconds, r.due_at, r.reminded_at, r.escalated, r.holder_id,
            r.asked_back_id, r.answered_at, r.answer_id, r.kept, r.waiting_since""";

    public boolean isHeldBy(MemberId member) {
        return member.equals(holder);
    }

    public boolean isUnderWay() {
        return state.isUnderWay();
    }

    /** Whether nobody answered, and nobody is to any more. */
    public boolean mayBeAskedAgain() {
        return state == RequestState.RETURNED || state == RequestState.WITHDRAWN;
    }

    /** Whether it is known that no answer came in time. */
    public boolean isBroken() {
        return Boolean.FALSE.equals(kept);
    }

    /** Working time that is left while the clock stands. */
    public Duration left() {
        Duration left = promise.minus(used);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public String address() {
        return "/ekspert/" + question;
    }

    public static ExpertRequest of(ResultSet rs) throws SQLException {
        Long panel = rs.getObject("panel_id", Long.class);
        return new ExpertRequest(
                new ContributionId(rs.getLong("contribution_id")),
                panel == null ? null : new PanelId(panel),
                new OrganisationId(rs.getLong("organisation_id")),
                new MemberId(rs.getLong("asker_id")),
                RequestState.valueOf(rs.getString("state")),
                rs.getBoolean("confidential"),
                rs.getTimestamp("asked_at").toInstant(),
                Duration.ofMinutes(rs.getInt("promise_minutes")),
                instant(rs, "running_since"),
                Duration.ofSeconds(rs.getInt("used_seconds")),
                instant(rs, "due_at"),
                instant(rs, "reminded_at"),
                rs.getInt("escalated"),
                MemberId.in(rs, "holder_id"),
                reply(rs, "asked_back_id"),
                instant(rs, "answered_at"),
                reply(rs, "answer_id"),
                rs.getObject("kept", Boolean.class),
                instant(rs, "waiting_since"));
    }

    private static @Nullable ReplyId reply(ResultSet rs, String column) throws SQLException {
        Long id = rs.getObject(column, Long.class);
        return id == null ? null : new ReplyId(id);
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
