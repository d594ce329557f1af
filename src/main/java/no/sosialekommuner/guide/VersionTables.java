package no.sosialekommuner.guide;

import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two tables that hold what editors keep: a row for each key, and one for each version of it. The names of tables are the
 * program's own.
 *
 * @param keys the one with {@code key} and {@code removed_at}
 * @param versions the one with {@code number}
 * @param of the column of that which says whose version it is
 */
public record VersionTables(JdbcClient db, String keys, String versions, String of) {

    public boolean has(String key) {
        return db.sql("select exists (select from %s k where k.key = ?)".formatted(keys))
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /**
     * What a version says, as it is stored.
     *
     * @throws NotFound when there is no such version
     */
    public String content(String key, int number) {
        return db.sql("select v.content from %s v where v.%s = ? and v.number = ?".formatted(versions, of))
                .params(key, number)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Until the transaction is over nobody else gives it a version.
     *
     * @param seen the version that was on the screen; 0 for what has none yet
     * @return the number of the next version
     * @throws Conflict when somebody else was first
     */
    public int next(String key, int seen) {
        db.sql("select k.key from %s k where k.key = ? for update".formatted(keys))
                .param(key)
                .query(String.class)
                .single();
        int newest = db.sql("select coalesce(max(v.number), 0) from %s v where v.%s = ?".formatted(versions, of))
                .param(key)
                .query(Integer.class)
                .single();
        if (newest != seen) {
            throw Conflict.withVersion(newest);
        }
        return newest + 1;
    }

    /** Takes it out, or puts it back; once more changes nothing. */
    public void remove(String key, boolean away) {
        db.sql("""
                        update %s set removed_at = case when ? then now() end
                         where key = ? and (removed_at is null) = ?
                        """.formatted(keys)).params(away, key, away).update();
    }

    /** One server after the other takes in what comes with the product; readers are not held up. */
    public void holdAll() {
        db.sql("lock table %s in share row exclusive mode".formatted(keys)).update();
    }
}
