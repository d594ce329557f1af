package no.sosialekommuner.strategy.chapter;

import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members have typed in chapters and not saved: kept as they type, found again after a crash, seen by nobody else. */
@Repository
class UnsavedTexts {

    private final JdbcClient db;

    UnsavedTexts(JdbcClient db) {
        this.db = db;
    }

    /** @param version the one that the text is made of */
    record Unsaved(int version, String text) {}

    Optional<Unsaved> find(ContributionId plan, String chapter, Viewer viewer) {
        return db.sql(
                        "select u.version, u.text from strategy.unsaved u where u.plan_id = ? and u.chapter = ? and u.member_id = ?")
                .params(plan.value(), chapter, viewer.id().value())
                .query((rs, _) -> new Unsaved(rs.getInt("version"), rs.getString("text")))
                .optional();
    }

    void keep(ContributionId plan, String chapter, int version, String text, Viewer viewer) {
        db.sql("""
                        insert into strategy.unsaved (plan_id, chapter, member_id, version, text) values (?, ?, ?, ?, ?)
                        on conflict (plan_id, chapter, member_id) do update
                           set version = excluded.version, text = excluded.text, updated_at = now()
                        """)
                .params(plan.value(), chapter, viewer.id().value(), version, text)
                .update();
    }

    void forget(ContributionId plan, String chapter, Viewer viewer) {
        db.sql("delete from strategy.unsaved where plan_id = ? and chapter = ? and member_id = ?")
                .params(plan.value(), chapter, viewer.id().value())
                .update();
    }
}
