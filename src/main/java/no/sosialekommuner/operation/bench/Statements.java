package no.sosialekommuner.operation.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the statements that the server sends to PostgreSQL (pg_stat_statements), only while somebody wants to know. */
final class Statements {

    private static final String IN_EXTENSION = "create extension if not exists pg_stat_statements";

    private final JdbcClient db;

    Statements(JdbcClient db) {
        this.db = db;
        db.sql(IN_EXTENSION).update();
        db.sql("alter system set pg_stat_statements.track_utility = off").update();
        track("none");
    }

    void begin() {
        track("top");
        db.sql("select pg_stat_statements_reset() is null").query(Boolean.class).single();
    }

    long end() {
        long calls = soFar();
        track("none");
        return calls;
    }

    /** Since it began; statements that speak of pg_stat_statements do not count. */
    long soFar() {
        return db.sql("""
                        select coalesce(sum(calls), 0)::bigint
                          from pg_stat_statements
                         where query not like '%pg_stat_statements%'
                           and query not like 'set %'
                        """).query(Long.class).single();
    }

    private void track(String what) {
        db.sql("alter system set pg_stat_statements.track = '" + what + "'").update();
        db.sql("select pg_reload_conf()").query(Boolean.class).single();
    }
}
