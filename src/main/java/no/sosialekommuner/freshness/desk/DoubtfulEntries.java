package no.sosialekommuner.freshness.desk;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.editorial.FaqHolding;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of what is often asked that may be out of date, kept for some seconds: there are some hundred of all. */
@Component
class DoubtfulEntries implements FaqHolding {

    private static final String ALL = "all";

    private final EditorsOwn own;
    private final JdbcClient db;
    private final Remembered<String, Set<FaqId>> kept = Remembered.known(Duration.ofSeconds(5), _ -> load());

    DoubtfulEntries(EditorsOwn own, JdbcClient db) {
        this.own = own;
        this.db = db;
    }

    @Override
    public Set<FaqId> doubtful() {
        return kept.get(ALL);
    }

    /** An editor has looked at it: it holds. */
    void check(FaqId entry, Viewer by) {
        own.check(entry, by);
        kept.forgetAll();
    }

    private Set<FaqId> load() {
        Set<FaqId> doubtful = new HashSet<>(own.due());
        doubtful.addAll(
                db.sql("""
                        select e.id
                          from editorial.faq_entry e
                          join contribution.sound k on k.contribution_id = e.question_id
                         where k.outdated_at is not null
                        """).query((rs, _) -> new FaqId(rs.getLong("id"))).list());
        return Set.copyOf(doubtful);
    }
}
