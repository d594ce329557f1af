package no.sosialekommuner.guide.edit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.guide.edit.GuideLogEntry.What;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All guides, also those that are not published yet or not in use any longer, and what was done with them. */
@Repository
class GuideShelf {

    private static final int LOGGED = 50;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Guides guides;

    GuideShelf(JdbcClient db, JsonMapper json, Guides guides) {
        this.db = db;
        this.json = json;
        this.guides = guides;
    }

    /** In the order in which they came; those that are not in use any longer last. */
    public List<ShelvedGuide> all() {
        return list("true");
    }

    /** @throws NotFound when there is no such guide */
    public ShelvedGuide require(String key) {
        return db.sql(sql("g.key = ?"))
                .param(key)
                .query((rs, _) -> guide(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public boolean has(String key) {
        return db.sql("select exists (select from guide.guide g where g.key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** No plan is begun with it any longer, or again; once more changes nothing. */
    @Transactional
    public void retire(String key, boolean away, MemberId editor) {
        int changed = db.sql("""
                        update guide.guide set retired_at = case when :away then now() end
                         where key = :key and (retired_at is null) = :away
                        """).param("key", key).param("away", away).update();
        if (changed > 0) {
            log(key, away ? What.RETIRED : What.BROUGHT_BACK, null, editor);
            AfterCommit.run(guides::forget);
        }
    }

    /** What the product has in this version is not asked about again. */
    @Transactional
    public void decline(String key, int shipped, MemberId editor) {
        int changed = db.sql("""
                        update guide.guide set declined = :shipped where key = :key and coalesce(declined, 0) < :shipped
                        """).param("key", key).param("shipped", shipped).update();
        if (changed > 0) {
            log(key, What.DECLINED, shipped, editor);
        }
    }

    /** A guide that was never published leaves nothing behind. */
    @Transactional
    public void forgetUnpublished(String key) {
        db.sql("""
                        delete from guide.guide g
                         where g.key = ? and not exists (select from guide.version v where v.guide_key = g.key)
                        """).param(key).update();
    }

    public void log(String key, What what, @Nullable Integer number, MemberId editor) {
        db.sql("insert into guide.logged (guide_key, what, number, member_id) values (?, ?, ?, ?)")
                .param(key)
                .param(what.name())
                .param(number)
                .param(editor.value())
                .update();
    }

    /** The newest first. */
    public List<GuideLogEntry> logged(String key) {
        return db.sql("""
                        select l.what, l.number, l.at, %s
                          from guide.logged l
                          left join member.profile p on p.id = l.member_id
                         where l.guide_key = ?
                         order by l.id desc
                         limit ?
                        """.formatted(Person.COLUMNS))
                .params(key, LOGGED)
                .query((rs, _) -> new GuideLogEntry(
                        What.valueOf(rs.getString("what")),
                        rs.getObject("number", Integer.class),
                        rs.getTimestamp("at").toInstant(),
                        Person.orNull(rs)))
                .list();
    }

    private List<ShelvedGuide> list(String condition) {
        return db.sql(sql(condition)).query((rs, _) -> guide(rs)).list();
    }

    private static String sql(String condition) {
        return """
                select g.key, g.retired_at is not null as retired, g.declined, v.number, v.checked, v.shipped, v.own,
                       coalesce(v.content -> 'title', d.frame -> 'title', '{}') as title, d.guide_key is not null as drafted,
                       (select max(s.shipped) from guide.version s where s.guide_key = g.key) as held
                  from guide.guide g
                  left join lateral (select * from guide.version v
                                      where v.guide_key = g.key order by v.number desc limit 1) v on true
                  left join guide.draft d on d.guide_key = g.key
                 where %s
                 order by g.retired_at is not null, g.created_at, g.key
                """.formatted(condition);
    }

    private ShelvedGuide guide(ResultSet rs) throws SQLException {
        Date checked = rs.getDate("checked");
        return new ShelvedGuide(
                rs.getString("key"),
                json.readValue(rs.getString("title"), Wording.class),
                rs.getInt("number"),
                checked == null ? null : checked.toLocalDate(),
                rs.getBoolean("drafted"),
                rs.getBoolean("retired"),
                Math.max(rs.getInt("declined"), rs.getInt("held")));
    }
}
