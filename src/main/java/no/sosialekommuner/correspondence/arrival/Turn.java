package no.sosialekommuner.correspondence.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One node reads the mailbox at a time; and what all nodes know of how that goes. */
@Repository
public class Turn {

    /** Longer than it takes to fetch and store the largest mail; after a crash it waits so long. */
    private static final Duration LENGTH = Duration.ofMinutes(3);

    private final JdbcClient db;
    private final String node = UUID.randomUUID().toString();

    Turn(JdbcClient db) {
        this.db = db;
    }

    /** Takes the turn, or makes it longer; false while another node has it. */
    boolean take() {
        return db.sql("""
                        update correspondence.turn
                           set holder = :node, until = now() + :length * interval '1 second'
                         where holder = :node or holder is null or until < now()
                        """)
                        .param("node", node)
                        .param("length", LENGTH.toSeconds())
                        .update()
                > 0;
    }

    void end(@Nullable String failure) {
        db.sql("""
                        update correspondence.turn
                           set holder = null,
                               read_at = case when :failure::text is null then now() else read_at end,
                               failed_at = case when :failure::text is null then null else now() end,
                               failure = :failure
                         where holder = :node
                        """).param("node", node).param("failure", failure).update();
    }

    /** How the reading goes. */
    public State state() {
        return db.sql("select t.read_at, t.failure, t.failed_at from correspondence.turn t")
                .query((rs, _) -> new State(
                        rs.getTimestamp("read_at") == null
                                ? null
                                : rs.getTimestamp("read_at").toInstant(),
                        rs.getString("failure")))
                .single();
    }

    /**
     * @param readAt when the mailbox was last read through, or null
     * @param failure why it could not be read the last time, or null when it could
     */
    public record State(@Nullable Instant readAt, @Nullable String failure) {}
}
