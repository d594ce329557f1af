package no.sosialekommuner.expert.anonymous;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * A confidential question and its answer without names.
 *
 * @param version one more each time the words change
 * @param published the address of what it became, or null where it is not there, or no longer
 */
public record AnonymousVersion(
        ContributionId question,
        String title,
        String text,
        String answer,
        int version,
        AnonymousState state,
        Person by,
        Instant at,
        @Nullable String published) {

    /** Whether others than the panel may see it. */
    public boolean isShown() {
        return state != AnonymousState.DRAFT;
    }

    /** What is published is changed by taking it away first. */
    public boolean isOpen() {
        return published == null;
    }

    public boolean waits() {
        return state == AnonymousState.PROPOSED;
    }

    static AnonymousVersion of(ResultSet rs, int number) throws SQLException {
        Long published = rs.getObject("published_id", Long.class);
        return new AnonymousVersion(
                new ContributionId(rs.getLong("question_id")),
                rs.getString("draft_title"),
                rs.getString("question"),
                rs.getString("answer"),
                rs.getInt("version"),
                AnonymousState.valueOf(rs.getString("state")),
                Person.of(rs),
                rs.getTimestamp("drafted_at").toInstant(),
                published == null
                        ? null
                        : Addresses.of(new ContributionId(published), rs.getString("published_title")));
    }
}
