package no.sosialekommuner.editorial.landing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.editorial.Landings;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Introductions with every version they have had. None overwrites one that it has not seen. */
@Repository
public class LandingVersions {

    private static final String REVISIONS = """
            select r.version, r.created_at, r.body_nb, r.body_nn, r.body_en, %s
              from editorial.landing_revision r
              join member.profile p on p.id = r.editor_id
             where r.tag_id = :tag
            """.formatted(Person.COLUMNS);

    private final JdbcClient db;
    private final Markdown markdown;
    private final Landings landings;

    LandingVersions(JdbcClient db, Markdown markdown, Landings landings) {
        this.db = db;
        this.markdown = markdown;
        this.landings = landings;
    }

    /** What stands there now; empty where the topic has no landing page. */
    Optional<LandingForm> current(TagId tag) {
        return db.sql("select l.body_nb, l.body_nn, l.body_en, l.version from editorial.landing l where l.tag_id = ?")
                .param(tag.value())
                .query((rs, _) -> form(rs))
                .optional();
    }

    /** The newest first. */
    List<LandingVersion> of(TagId tag, int limit) {
        return db.sql(REVISIONS + " order by r.version desc limit :limit")
                .param("tag", tag.value())
                .param("limit", limit)
                .query((rs, _) -> version(rs))
                .list();
    }

    /** @throws NotFound when it has no such version */
    LandingVersion require(TagId tag, int version) {
        return db.sql(REVISIONS + " and r.version = :version")
                .param("tag", tag.value())
                .param("version", version)
                .query((rs, _) -> version(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** A page for a topic that has never had one. */
    public void begin(TagId tag, String nb, String nn, String en, MemberId editor) {
        if (next(tag) == 1) {
            put(tag, new LandingForm(nb, nn, en, 0), editor);
        }
    }

    /**
     * Says this from now on, and gives the topic a landing page where it had none. What changes nothing is no version.
     *
     * @throws Conflict when somebody else was first
     */
    @Transactional
    void put(TagId tag, LandingForm form, MemberId editor) {
        Optional<LandingForm> now = current(tag);
        if (now.filter(it -> it.says(form)).isPresent()) {
            return;
        }
        if (form.version() != now.map(LandingForm::version).orElse(0)) {
            throw Conflict.withVersion(now.map(LandingForm::version).orElse(0));
        }
        int next = next(tag);
        if (store(tag, form, next) == 0) {
            throw Conflict.withState("Somebody else was first");
        }
        db.sql("""
                        insert into editorial.landing_revision (tag_id, version, editor_id, body_nb, body_nn, body_en)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(tag.value(), next, editor.value(), form.nb(), form.nn(), form.en())
                .update();
        landings.forget();
    }

    /** The topic has an ordinary page again; its versions are kept. */
    @Transactional
    void remove(TagId tag) {
        db.sql("delete from editorial.landing where tag_id = ?")
                .param(tag.value())
                .update();
        landings.forget();
    }

    private int next(TagId tag) {
        return db.sql("select coalesce(max(r.version), 0) + 1 from editorial.landing_revision r where r.tag_id = ?")
                .param(tag.value())
                .query(Integer.class)
                .single();
    }

    private int store(TagId tag, LandingForm form, int next) {
        return db.sql("""
                        insert into editorial.landing
                               (tag_id, body_nb, body_nn, body_en, html_nb, html_nn, html_en, html_version, version)
                        values (:tag, :nb, :nn, :en, :htmlNb, :htmlNn, :htmlEn, :htmlVersion, :next)
                        on conflict (tag_id) do update
                           set body_nb = excluded.body_nb, body_nn = excluded.body_nn, body_en = excluded.body_en,
                               html_nb = excluded.html_nb, html_nn = excluded.html_nn, html_en = excluded.html_en,
                               html_version = excluded.html_version, version = excluded.version, updated_at = now()
                         where editorial.landing.version = :seen
                        """)
                .param("tag", tag.value())
                .param("nb", form.nb())
                .param("nn", form.nn())
                .param("en", form.en())
                .param("htmlNb", markdown.html(form.nb()))
                .param("htmlNn", markdown.html(form.nn()))
                .param("htmlEn", markdown.html(form.en()))
                .param("htmlVersion", Markdown.VERSION)
                .param("next", next)
                .param("seen", form.version())
                .update();
    }

    private static LandingForm form(ResultSet rs) throws SQLException {
        return new LandingForm(
                rs.getString("body_nb"), rs.getString("body_nn"), rs.getString("body_en"), rs.getInt("version"));
    }

    private static LandingVersion version(ResultSet rs) throws SQLException {
        return new LandingVersion(
                rs.getInt("version"),
                Person.of(rs),
                rs.getTimestamp("created_at").toInstant(),
                form(rs));
    }
}
