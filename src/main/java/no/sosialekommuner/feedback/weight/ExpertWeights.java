package no.sosialekommuner.feedback.weight;

import java.math.BigDecimal;
import java.util.List;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of an expert's weight. A request goes by the one that was the newest when it was sent. */
@Repository
class ExpertWeights {

    private static final int MOST = 100;

    private final JdbcClient db;

    ExpertWeights(JdbcClient db) {
        this.db = db;
    }

    /** The last hundred, the newest first. */
    List<ExpertWeight> history() {
        return db.sql("""
                        select w.version, w.weight, w.reason, p.name, w.set_at
                          from feedback.expert_weight w
                          left join member.profile p on p.id = w.set_by
                         order by w.version desc
                         limit ?
                        """)
                .param(MOST)
                .query((rs, _) -> new ExpertWeight(
                        rs.getInt("version"),
                        rs.getBigDecimal("weight"),
                        rs.getString("reason"),
                        rs.getString("name"),
                        rs.getTimestamp("set_at").toInstant()))
                .list();
    }

    /**
     * A new version. The same one sent twice makes one.
     *
     * @param base the newest version when the form was opened
     * @throws Conflict when somebody else was first
     */
    @Transactional
    public void set(BigDecimal weight, String reason, int base, Viewer by) {
        int added =
                db.sql("""
                        insert into feedback.expert_weight (version, weight, reason, set_by)
                        values (?, ?, ?, ?)
                        on conflict (version) do nothing
                        """).params(base + 1, weight, reason, by.id().value()).update();
        ExpertWeight newest = history().getFirst();
        if (added == 0 && newest.weight().compareTo(weight) != 0) {
            throw Conflict.withVersion(newest.version());
        }
    }
}
