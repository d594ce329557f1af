package no.sosialekommuner.guide.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import no.sosialekommuner.guide.Law;
import no.sosialekommuner.guide.VersionTables;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Laws and other sources with every version they have had. None overwrites one that it has not seen. */
@Repository
public class RegisteredLaws {

    private static final String NEWEST = """
            select w.key, w.kind, w.removed_at is not null as removed, v.number, v.content, v.shipped
              from guide.law w
              join lateral (select l.number, l.content, l.shipped from guide.law_version l
                             where l.law_key = w.key order by l.number desc limit 1) v on true
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final VersionTables tables;

    RegisteredLaws(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
        this.tables = new VersionTables(db, "guide.law", "guide.law_version", "law_key");
    }

    /** Also those that notes can no longer cite, in the order in which they came. */
    public List<ShelvedLaw> all() {
        return db.sql(NEWEST + " order by w.created_at, w.key")
                .query((rs, _) -> shelved(rs))
                .list();
    }

    /** @throws NotFound when there is no such law */
    ShelvedLaw require(String key) {
        return db.sql(NEWEST + " where w.key = ?")
                .param(key)
                .query((rs, _) -> shelved(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public boolean has(String key) {
        return tables.has(key);
    }

    /** @throws NotFound when it has had no such version */
    LawText text(String key, int number) {
        return json.readValue(tables.content(key, number), LawText.class);
    }

    /** All versions, the newest first. */
    List<LawVersion> versions(String key) {
        return db.sql("""
                        select v.number, v.content, v.shipped, v.published_at, v.note, %s
                          from guide.law_version v
                          left join member.profile p on p.id = v.published_by
                         where v.law_key = ?
                         order by v.number desc
                        """.formatted(Person.COLUMNS))
                .param(key)
                .query((rs, _) -> new LawVersion(
                        rs.getInt("number"),
                        text(rs),
                        rs.getBoolean("shipped"),
                        rs.getTimestamp("published_at").toInstant(),
                        Person.orNull(rs),
                        rs.getString("note")))
                .list();
    }

    /** The notes that cite it, as readers have them. */
    List<CitingNote> notesThatCite(String key) {
        return db.sql("""
                        select n.key, v.content -> 'title' as title
                          from guide.law_note n
                          join lateral (select l.content from guide.law_note_version l
                                         where l.note_key = n.key order by l.number desc limit 1) v on true
                         where n.removed_at is null
                           and (v.content -> 'cites' @> jsonb_build_array(jsonb_build_object('law', :key::text))
                                or v.content -> 'sources' @> jsonb_build_array(:key::text))
                         order by n.created_at, n.key
                        """)
                .param("key", key)
                .query((rs, _) ->
                        new CitingNote(rs.getString("key"), json.readValue(rs.getString("title"), Wording.class)))
                .list();
    }

    /**
     * @param seen the version that was on the screen; 0 for a law that is not there yet
     * @throws Conflict when somebody else was first
     */
    @Transactional
    public void add(String key, LawKind kind, int seen, LawText text, String note, @Nullable MemberId by) {
        db.sql("insert into guide.law (key, kind) values (?, ?) on conflict do nothing")
                .params(key, kind.name())
                .update();
        int number = tables.next(key, seen);
        db.sql("""
                        insert into guide.law_version (law_key, number, content, shipped, note, published_by)
                        values (:key, :number, :content::jsonb, :shipped, :note, :by)
                        """)
                .param("key", key)
                .param("number", number)
                .param("content", json.writeValueAsString(text))
                .param("shipped", by == null)
                .param("note", note)
                .param("by", by == null ? null : by.value())
                .update();
    }

    /** A law that is not there yet, in editors' own words. */
    @Transactional
    public void add(Law law, MemberId by) {
        LawText text = new LawText(
                law.name(),
                law.title(),
                law.address(),
                law.articles(),
                law.inForce(),
                Objects.requireNonNullElse(law.force(), Wording.NONE),
                law.checked(),
                null);
        add(law.key(), LawKind.LAW, 0, text, "", by);
    }

    /** Once more changes nothing. */
    @Transactional
    void remove(String key, boolean away) {
        tables.remove(key, away);
    }

    /**
     * Takes in what the product says, where the community has not had it and editors have not said it in their own words.
     * May be repeated, also by several servers at once.
     */
    @Transactional
    public void moveIn(List<ShelvedLaw> product) {
        if (news(product).isEmpty()) {
            return;
        }
        tables.holdAll();
        Map<String, ShelvedLaw> newest = byKey();
        news(product)
                .forEach(it -> add(
                        it.key(),
                        it.kind(),
                        Optional.ofNullable(newest.get(it.key()))
                                .map(ShelvedLaw::number)
                                .orElse(0),
                        it.text(),
                        "",
                        null));
    }

    private List<ShelvedLaw> news(List<ShelvedLaw> product) {
        Map<String, ShelvedLaw> newest = byKey();
        List<Had> had = db.sql("select v.law_key, v.content from guide.law_version v where v.shipped")
                .query((rs, _) -> new Had(rs.getString("law_key"), text(rs)))
                .list();
        return product.stream()
                .filter(it -> !had.contains(new Had(it.key(), it.text())))
                .filter(it -> Optional.ofNullable(newest.get(it.key()))
                        .filter(now -> now.own() || now.removed())
                        .isEmpty())
                .toList();
    }

    private Map<String, ShelvedLaw> byKey() {
        return all().stream().collect(Collectors.toMap(ShelvedLaw::key, it -> it));
    }

    private ShelvedLaw shelved(ResultSet rs) throws SQLException {
        return new ShelvedLaw(
                rs.getString("key"),
                LawKind.valueOf(rs.getString("kind")),
                rs.getInt("number"),
                text(rs),
                !rs.getBoolean("shipped"),
                rs.getBoolean("removed"));
    }

    private LawText text(ResultSet rs) throws SQLException {
        return json.readValue(rs.getString("content"), LawText.class);
    }

    /** A note by its key and title. */
    public record CitingNote(String key, Wording title) {

        public String address() {
            return "/redaksjon/lovnotater/" + key;
        }
    }

    private record Had(String key, LawText text) {}
}
