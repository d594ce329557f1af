package no.sosialekommuner.member.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who can let others in. */
@Repository
public class Administrators {

    private final JdbcClient db;

    Administrators(JdbcClient db) {
        this.db = db;
    }

    /** Whether there is an active one. */
    public boolean areThere() {
        return db.sql("""
                        select exists (select 1
                                         from member.role r
                                         join member.member m on m.id = r.member_id and m.deactivated_at is null
                                        where r.role = 'ADMINISTRATOR')
                        """).query(Boolean.class).single();
    }
}
