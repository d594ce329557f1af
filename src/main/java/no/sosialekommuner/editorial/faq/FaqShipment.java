package no.sosialekommuner.editorial.faq;

import no.sosialekommuner.editorial.FaqId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which answers came with the product. */
@Repository
class FaqShipment {

    private final JdbcClient db;

    FaqShipment(JdbcClient db) {
        this.db = db;
    }

    /**
     * Whether the community has no entry, had none that was taken out, and was given none before. Nobody else is told so
     * before this transaction is over.
     */
    boolean isWanted() {
        db.sql("select pg_advisory_xact_lock(7306)").query(rs -> {});
        return db.sql("""
                        select not exists (select 1 from editorial.faq)
                           and not exists (select 1 from editorial.faq_shipped)
                        """).query(Boolean.class).single();
    }

    void remember(String key, FaqId id) {
        db.sql("insert into editorial.faq_shipped (key, faq_id) values (?, ?)")
                .params(key, id.value())
                .update();
    }
}
