package no.sosialekommuner.operation.community;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The community that the database holds. */
@Repository
public class Community {

    private final JdbcClient db;

    Community(JdbcClient db) {
        this.db = db;
    }

    /** Makes a new database one of this kind. What it is from before, it stays. */
    public void found(CommunityKind kind) {
        db.sql("insert into operation.community (kind) values (?) on conflict do nothing")
                .param(kind.name())
                .update();
    }

    /** @throws WrongCommunity when the database is of another kind */
    public void require(CommunityKind kind) {
        found(kind);
        CommunityKind actual = CommunityKind.valueOf(db.sql("select kind from operation.community")
                .query(String.class)
                .single());
        if (actual != kind) {
            throw new WrongCommunity(actual);
        }
    }

    /**
     * Whether the sample members and what they wrote are still to be taken in. Held until the transaction ends, so that
     * two starts at once do not both do it.
     */
    public boolean isToBeFilled() {
        return db.sql("select filled_at is null from operation.community for update")
                .query(Boolean.class)
                .single();
    }

    public void filled(Instant at) {
        db.sql("update operation.community set filled_at = ?")
                .param(Timestamp.from(at))
                .update();
    }
}
