package no.sosialekommuner.guide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Guides by which plans are made. Which version is the newest is asked every few seconds; what a version says, which never
 * changes, is kept.
 */
@Repository
public class Guides {

    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final Duration UNCHANGING = Duration.ofHours(6);
    private static final String EDITIONS = """
            select v.number, v.checked, v.shipped, v.own, v.published_at, v.note, %s
              from guide.version v
              left join member.profile p on p.id = v.published_by
             where v.guide_key = :key
            """.formatted(Person.COLUMNS);

    private final JdbcClient db;
    private final JsonMapper json;
    private final Remembered<Boolean, List<Standing>> standings = Remembered.known(KEPT, _ -> load());
    private final Remembered<Version, Guide> versions = Remembered.found(UNCHANGING, this::read);

    Guides(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The newest version of each guide that is in use, the oldest guide first. */
    public List<Guide> current() {
        return standings.get(true).stream()
                .filter(it -> !it.retired())
                .map(it -> require(it.key(), it.newest()))
                .toList();
    }

    /**
     * The newest version, also of a guide that has been retired: those who have a plan by it go on.
     *
     * @throws NotFound when no such guide has been published
     */
    public Guide current(String key) {
        Standing standing = standing(key).orElseThrow(NotFound::new);
        return require(key, standing.newest());
    }

    /** Whether plans may be begun with it. */
    public boolean inUse(String key) {
        return standing(key).filter(it -> !it.retired()).isPresent();
    }

    /**
     * The version that a plan was made with, however old.
     *
     * @throws NotFound when there is none
     */
    public Guide require(String key, int version) {
        return versions.find(new Version(key, version)).orElseThrow(NotFound::new);
    }

    /**
     * What the later version says differently from the earlier, chapter by chapter.
     *
     * @throws NotFound when one of them is not there
     */
    public GuideChanges changes(String key, int from, int to) {
        return GuideComparison.between(GuideText.of(require(key, from)), GuideText.of(require(key, to)));
    }

    /** All that were published, the newest first. */
    public List<GuideEdition> editions(String key) {
        return db.sql(EDITIONS + " order by v.number desc")
                .param("key", key)
                .query((rs, _) -> edition(rs))
                .list();
    }

    /** When something has been published or retired here; other servers find out by themselves. */
    public void forget() {
        standings.forgetAll();
        versions.forgetAll();
    }

    private Optional<Standing> standing(String key) {
        return standings.get(true).stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private List<Standing> load() {
        return db.sql("""
                        select g.key, g.retired_at is not null as retired, max(v.number) as newest
                          from guide.guide g
                          join guide.version v on v.guide_key = g.key
                         group by g.key
                         order by g.created_at, g.key
                        """)
                .query((rs, _) -> new Standing(rs.getString("key"), rs.getBoolean("retired"), rs.getInt("newest")))
                .list();
    }

    private Optional<Guide> read(Version version) {
        return db.sql("select v.content, v.checked from guide.version v where v.guide_key = ? and v.number = ?")
                .params(version.key(), version.number())
                .query((rs, _) -> json.readValue(rs.getString("content"), GuideText.class)
                        .as(
                                version.key(),
                                version.number(),
                                rs.getDate("checked").toLocalDate()))
                .optional();
    }

    private static GuideEdition edition(ResultSet rs) throws SQLException {
        return new GuideEdition(
                rs.getInt("number"),
                rs.getDate("checked").toLocalDate(),
                rs.getObject("shipped", Integer.class),
                rs.getBoolean("own"),
                rs.getTimestamp("published_at").toInstant(),
                Person.orNull(rs),
                rs.getString("note"));
    }

    private record Standing(String key, boolean retired, int newest) {}

    private record Version(String key, int number) {}
}
