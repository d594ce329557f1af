package no.sosialekommuner.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chapters of plans and every version of their texts. */
@Repository
public class PlanChapters {

    /** Longest text of a chapter, in characters; the database holds the same. */
    public static final int LONGEST = 40_000;

    private static final String CHAPTERS = """
            select c.key, row_number() over (order by c.position, c.key)::int as number, c.guide_version,
                   c.guide_version < p.guide_version as gone, c.version, c.status, c.edited_at,
                   c.text = '' and not exists (select 1 from strategy.table_row r
                                                where r.plan_id = c.plan_id and r.chapter = c.key and r.removed_at is null)
                     as empty,
                   %s, %s
              from strategy.chapter c
              join strategy.plan p on p.contribution_id = c.plan_id
              left join member.profile assigned on assigned.id = c.assigned_to
              left join member.profile editor on editor.id = c.edited_by
             where c.plan_id = ?
             order by number
            """.formatted(Colleague.columns("assigned"), Colleague.columns("editor"));

    private final JdbcClient db;

    PlanChapters(JdbcClient db) {
        this.db = db;
    }

    /** All of a plan, in its order. */
    public List<PlanChapter> of(ContributionId plan) {
        return db.sql(CHAPTERS).param(plan.value()).query(PlanChapters::chapter).list();
    }

    /** @throws NotFound when the plan has none of this key */
    public PlanChapter require(ContributionId plan, String key) {
        return of(plan).stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow(NotFound::new);
    }

    /** The texts as they are now, by the chapters' keys. */
    public Map<String, String> texts(ContributionId plan) {
        Map<String, String> texts = new LinkedHashMap<>();
        db.sql("select c.key, c.text from strategy.chapter c where c.plan_id = ? order by c.position, c.key")
                .param(plan.value())
                .query(rs -> {
                    texts.put(rs.getString("key"), rs.getString("text"));
                });
        return texts;
    }

    /** @throws NotFound when the plan has no such chapter */
    public ChapterText text(ContributionId plan, String key) {
        return db.sql("""
                        select c.version, c.text, v.at, %s
                          from strategy.chapter c
                          left join strategy.chapter_version v
                            on v.plan_id = c.plan_id and v.chapter = c.key and v.version = c.version
                          left join member.profile editor on editor.id = v.editor_id
                         where c.plan_id = ? and c.key = ?
                        """.formatted(Colleague.columns("editor")))
                .params(plan.value(), key)
                .query(PlanChapters::text)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** An earlier version. Before the first one a chapter is empty. */
    public Optional<ChapterText> text(ContributionId plan, String key, int version) {
        if (version == 0) {
            return Optional.of(new ChapterText(0, "", null, null));
        }
        return db.sql("""
                        select v.version, v.text, v.at, %s
                          from strategy.chapter_version v
                          left join member.profile editor on editor.id = v.editor_id
                         where v.plan_id = ? and v.chapter = ? and v.version = ?
                        """.formatted(Colleague.columns("editor")))
                .params(plan.value(), key, version)
                .query(PlanChapters::text)
                .optional();
    }

    /** All versions from this number downwards, newest first. */
    public List<ChapterText> texts(ContributionId plan, String key, int from, int most) {
        return db.sql("""
                        select v.version, v.text, v.at, %s
                          from strategy.chapter_version v
                          left join member.profile editor on editor.id = v.editor_id
                         where v.plan_id = ? and v.chapter = ? and v.version <= ?
                         order by v.version desc
                         limit ?
                        """.formatted(Colleague.columns("editor")))
                .params(plan.value(), key, from, most)
                .query(PlanChapters::text)
                .list();
    }

    /** The next version of a chapter's text; the plan is held. */
    public void put(ContributionId plan, String key, String text, MemberId by) {
        db.sql("""
                        with next as (
                          update strategy.chapter
                             set text = :text, version = version + 1
                           where plan_id = :plan and key = :key
                          returning version)
                        insert into strategy.chapter_version (plan_id, chapter, version, text, editor_id)
                        select :plan, :key, n.version, :text, :by from next n
                        """)
                .param("plan", plan.value())
                .param("key", key)
                .param("text", text)
                .param("by", by.value())
                .update();
    }

    /** Somebody has worked on it: what was not begun has begun. */
    public void touch(ContributionId plan, String key, MemberId by) {
        db.sql("""
                        update strategy.chapter
                           set edited_by = ?, edited_at = now(),
                               status = case status when 'NOT_BEGUN' then 'IN_PROGRESS' else status end
                         where plan_id = ? and key = ?
                        """).params(by.value(), plan.value(), key).update();
    }

    public void put(ContributionId plan, String key, ChapterStatus status) {
        db.sql("update strategy.chapter set status = ? where plan_id = ? and key = ?")
                .params(status.name(), plan.value(), key)
                .update();
    }

    private static PlanChapter chapter(ResultSet rs, int row) throws SQLException {
        Timestamp edited = rs.getTimestamp("edited_at");
        return new PlanChapter(
                rs.getString("key"),
                rs.getInt("number"),
                rs.getInt("guide_version"),
                rs.getBoolean("gone"),
                rs.getInt("version"),
                rs.getBoolean("empty"),
                ChapterStatus.valueOf(rs.getString("status")),
                Colleague.in(rs, "assigned"),
                Colleague.in(rs, "editor"),
                edited == null ? null : edited.toInstant());
    }

    private static ChapterText text(ResultSet rs, int row) throws SQLException {
        Timestamp at = rs.getTimestamp("at");
        return new ChapterText(
                rs.getInt("version"),
                rs.getString("text"),
                Colleague.in(rs, "editor"),
                at == null ? null : at.toInstant());
    }
}
