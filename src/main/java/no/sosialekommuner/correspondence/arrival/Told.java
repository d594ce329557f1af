package no.sosialekommuner.correspondence.arrival;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has been told what by mail, so that nobody is told it again and again. */
@Repository
public class Told {

    private final JdbcClient db;

    Told(JdbcClient db) {
        this.db = db;
    }

    /** Notes that this is told now; false when that was done within this time. */
    public boolean first(String address, String kind, Duration again) {
        return db.sql("""
                        insert into correspondence.courtesy as c (address, kind) values (?, ?)
                        on conflict (address, kind) do update set sent_at = now()
                         where c.sent_at < now() - ? * interval '1 second'
                        """).params(address, kind, again.toSeconds()).update() > 0;
    }
}
