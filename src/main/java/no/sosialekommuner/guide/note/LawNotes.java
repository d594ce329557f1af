package no.sosialekommuner.guide.note;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.guide.VersionTables;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.guide.note.NoteUses.NamedGuide;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Law notes with every version they have had. None overwrites one that it has not seen. */
@Repository
public class LawNotes {

    private static final String NEWEST = """
            select n.key, n.removed_at is not null as removed, v.number, v.content, v.shipped is null as own,
                   (select max(c.checked) from guide.law_note_check c where c.note_key = n.key) as checked
              from guide.law_note n
              join lateral (select l.number, l.content, l.shipped from guide.law_note_version l
                             where l.note_key = n.key order by l.number desc limit 1) v on true
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final VersionTables tables;

    LawNotes(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
        this.tables = new VersionTables(db, "guide.law_note", "guide.law_note_version", "note_key");
    }

    /** Those that are shown, in the order in which they came. */
    public List<StoredNote> current() {
        return db
                .sql(NEWEST + " where n.removed_at is null order by n.created_at, n.key")
                .query((rs, _) -> shelved(rs))
                .list()
                .stream()
                .map(it -> new StoredNote(it.key(), it.number(), it.text(), it.checked()))
                .toList();
    }

    /** Also those that are not shown; they come last. */
    List<ShelvedNote> all() {
        return db.sql(NEWEST + " order by n.removed_at is not null, n.created_at, n.key")
                .query((rs, _) -> shelved(rs))
                .list();
    }

    Optional<ShelvedNote> find(String key) {
        return db.sql(NEWEST + " where n.key = ?")
                .param(key)
                .query((rs, _) -> shelved(rs))
                .optional();
    }

    /** @throws NotFound when there is no such note */
    ShelvedNote require(String key) {
        return find(key).orElseThrow(NotFound::new);
    }

    boolean has(String key) {
        return tables.has(key);
    }

    /** @throws NotFound when it has had no such version */
    NoteText text(String key, int number) {
        return json.readValue(tables.content(key, number), NoteText.class);
    }

    /** All versions, the newest first. */
    public List<NoteVersion> versions(String key) {
        return db.sql("""
                        select v.number, v.content, v.published_at, v.note, %s
                          from guide.law_note_version v
                          left join member.profile p on p.id = v.published_by
                         where v.note_key = ?
                         order by v.number desc
                        """.formatted(Person.COLUMNS))
                .param(key)
                .query((rs, _) -> new NoteVersion(
                        rs.getInt("number"),
                        text(rs),
                        rs.getTimestamp("published_at").toInstant(),
                        Person.orNull(rs),
                        rs.getString("note")))
                .list();
    }

    /** The latest first. */
    public List<NoteCheck> checks(String key) {
        return db.sql("""
                        select c.checked, %s
                          from guide.law_note_check c
                          left join member.profile p on p.id = c.checked_by
                         where c.note_key = ?
                         order by c.checked desc
                        """.formatted(Person.COLUMNS))
                .param(key)
                .query((rs, _) -> new NoteCheck(rs.getDate("checked").toLocalDate(), Person.orNull(rs)))
                .list();
    }

    /**
     * @param seen the version that was on the screen; 0 for a note that is not there yet
     * @param shipped the hash of the product's words where these are they
     * @return the number of the new version
     * @throws Conflict when somebody else was first
     */
    @Transactional
    public int add(String key, int seen, NoteText text, @Nullable String shipped, String note, @Nullable MemberId by) {
        db.sql("insert into guide.law_note (key) values (?) on conflict do nothing")
                .param(key)
                .update();
        int number = tables.next(key, seen);
        db.sql("""
                        insert into guide.law_note_version (note_key, number, content, shipped, note, published_by)
                        values (:key, :number, :content::jsonb, :shipped, :note, :by)
                        """)
                .param("key", key)
                .param("number", number)
                .param("content", json.writeValueAsString(text))
                .param("shipped", shipped)
                .param("note", note)
                .param("by", by == null ? null : by.value())
                .update();
        return number;
    }

    /** Once more on the same day changes nothing. */
    @Transactional
    public void check(String key, LocalDate day, @Nullable MemberId by) {
        db.sql(
                        "insert into guide.law_note_check (note_key, checked, checked_by) values (?, ?, ?) on conflict do nothing")
                .param(key)
                .param(Date.valueOf(day))
                .param(by == null ? null : by.value())
                .update();
    }

    @Transactional
    void remove(String key, boolean away) {
        tables.remove(key, away);
    }

    @Transactional
    void decline(String key, String hash) {
        db.sql("update guide.law_note set declined = ? where key = ?")
                .params(hash, key)
                .update();
    }

    /** How each note stands to what the product brings. */
    Map<String, NoteStanding> standings() {
        Map<String, NoteStanding> standings = new HashMap<>();
        db.sql("""
                        select n.key, n.declined, n.removed_at is not null as removed, max(v.number) as newest,
                               array_agg(v.shipped order by v.number) as shipped,
                               (select max(c.checked) from guide.law_note_check c where c.note_key = n.key) as checked
                          from guide.law_note n
                          join guide.law_note_version v on v.note_key = n.key
                         group by n.key
                        """)
                .query((rs, _) -> standings.put(rs.getString("key"), standing(rs)))
                .list();
        return standings;
    }

    private static NoteStanding standing(ResultSet rs) throws SQLException {
        String[] shipped = (String[]) rs.getArray("shipped").getArray();
        Set<String> known = Stream.concat(Arrays.stream(shipped), Stream.ofNullable(rs.getString("declined")))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new NoteStanding(
                rs.getInt("newest"),
                shipped[shipped.length - 1],
                known,
                rs.getDate("checked").toLocalDate(),
                rs.getBoolean("removed"));
    }

    /** One server after the other takes in what comes with the product; readers are not held up. */
    void holdAll() {
        tables.holdAll();
    }

    /** The guides in which this note stands, published or drafted. */
    List<NamedGuide> guidesThatLeanOn(String key) {
        return db.sql("""
                        with leaning as (
                          select v.guide_key from guide.version v
                           where v.content -> 'chapters' @> jsonb_build_array(
                                   jsonb_build_object('law', jsonb_build_array(jsonb_build_object('note', :key::text))))
                          union
                          select c.guide_key from guide.draft_chapter c
                           where c.content -> 'law' @> jsonb_build_array(jsonb_build_object('note', :key::text)))
                        select l.guide_key,
                               coalesce((select v.content -> 'title' from guide.version v
                                          where v.guide_key = l.guide_key order by v.number desc limit 1),
                                        (select d.frame -> 'title' from guide.draft d where d.guide_key = l.guide_key)) as title
                          from leaning l
                         order by 1
                        """)
                .param("key", key)
                .query((rs, _) ->
                        new NamedGuide(rs.getString("guide_key"), json.readValue(rs.getString("title"), Wording.class)))
                .list();
    }

    private ShelvedNote shelved(ResultSet rs) throws SQLException {
        return new ShelvedNote(
                rs.getString("key"),
                rs.getInt("number"),
                text(rs),
                rs.getDate("checked").toLocalDate(),
                rs.getBoolean("own"),
                rs.getBoolean("removed"));
    }

    private NoteText text(ResultSet rs) throws SQLException {
        return json.readValue(rs.getString("content"), NoteText.class);
    }
}
