package no.sosialekommuner.contribution.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Polls as their readers see them. Whether one is closed the clock says, so that nobody has to close it in time. */
@Repository
public class Polls {

    /** Voters who are named beside a choice at once. */
    static final int NAMED = 40;

    private static final String SQL = """
            select p.question, p.most, p.anonymous, p.results, p.closes_at, p.closed_at, p.voter_count,
                   k.id, k.text, k.vote_count, coalesce(k.id = any (b.choices), false) as mine,
                   case when p.anonymous then '{}'
                        else array(select v.handle || ' ' || v.name
                                     from contribution.poll_ballot o
                                     join member.profile v on v.id = o.member_id
                                    where o.contribution_id = p.contribution_id and k.id = any (o.choices)
                                    order by v.name, v.id
                                    limit :named) end as people
              from contribution.poll p
              join contribution.poll_choice k on k.contribution_id = p.contribution_id
              left join contribution.poll_ballot b
                on b.contribution_id = p.contribution_id
               and b.voter = case when p.anonymous then :secret else :open end
             where p.contribution_id = :id
             order by k.position
            """;

    private final JdbcClient db;
    private final BallotKey key;
    private final Clock clock;

    Polls(JdbcClient db, BallotKey key, Clock clock) {
        this.db = db;
        this.key = key;
        this.clock = clock;
    }

    /**
     * The poll of a contribution that the viewer may read.
     *
     * @param published whether the contribution takes votes at all
     */
    public Optional<PollView> find(ContributionId id, boolean published, Viewer viewer) {
        List<Row> rows = db.sql(SQL)
                .param("id", id.value())
                .param("named", NAMED)
                .param("secret", key.secret(id, viewer.id()))
                .param("open", BallotKey.open(viewer.id()))
                .query(Polls::row)
                .list();
        return rows.stream().findFirst().map(first -> view(id, first, rows, published));
    }

    private PollView view(ContributionId id, Row poll, List<Row> rows, boolean published) {
        Instant now = clock.instant();
        boolean closed = isClosed(poll.closedAt(), poll.closesAt(), now);
        // Whose vote it was is forgotten then; that this takes up to an hour is nobody's business.
        boolean forgotten = closed && poll.anonymous();
        List<PollChoice> choices = rows.stream()
                .map(row -> new PollChoice(
                        row.id(),
                        row.text(),
                        row.votes(),
                        poll.voters() == 0 ? 0 : Math.round(100f * row.votes() / poll.voters()),
                        row.mine() && !forgotten,
                        row.people()))
                .toList();
        return new PollView(
                        id,
                        poll.question(),
                        choices,
                        Math.min(poll.most(), choices.size()),
                        poll.anonymous(),
                        poll.results(),
                        poll.closedAt() == null ? poll.closesAt() : poll.closedAt(),
                        closed,
                        published && !closed,
                        poll.voters())
                .asRuled();
    }

    static boolean isClosed(@Nullable Instant closedAt, @Nullable Instant closesAt, Instant now) {
        return closedAt != null || (closesAt != null && !now.isBefore(closesAt));
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        String[] people = (String[]) rs.getArray("people").getArray();
        return new Row(
                rs.getString("question"),
                rs.getInt("most"),
                rs.getBoolean("anonymous"),
                Shown.valueOf(rs.getString("results")),
                instant(rs, "closes_at"),
                instant(rs, "closed_at"),
                rs.getInt("voter_count"),
                rs.getLong("id"),
                rs.getString("text"),
                rs.getInt("vote_count"),
                rs.getBoolean("mine"),
                Arrays.stream(people)
                        .map(it -> it.split(" ", 2))
                        .map(it -> new PollChoice.Person(it[0], it[1]))
                        .toList());
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private record Row(
            String question,
            int most,
            boolean anonymous,
            Shown results,
            @Nullable Instant closesAt,
            @Nullable Instant closedAt,
            int voters,
            long id,
            String text,
            int votes,
            boolean mine,
            List<PollChoice.Person> people) {}
}
