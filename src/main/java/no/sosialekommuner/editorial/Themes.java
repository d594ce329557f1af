package no.sosialekommuner.editorial;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The theme of each week. This week's is asked for by every first page, so it is kept for some seconds. */
@Repository
public class Themes {

    private static final String ALL = """
            select t.id, t.week, t.tag_id, t.html_version, t.version,
                   t.title, t.introduction, t.html, t.question,
                   t.title_nn, t.introduction_nn, t.html_nn, t.question_nn,
                   t.title_en, t.introduction_en, t.html_en, t.question_en,
                   t.cancelled_at is not null as cancelled,
                   array(select c.contribution_id from editorial.theme_contribution c
                          where c.theme_id = t.id order by c.position, c.contribution_id) as contributions
              from editorial.theme t
            """;

    private final JdbcClient db;
    private final Taxonomy taxonomy;
    private final Markdown markdown;
    private final Clock clock;
    private final Remembered<Shown, Optional<Theme>> kept =
            Remembered.known(Duration.ofSeconds(5), shown -> find(shown.week(), shown.language()));

    Themes(JdbcClient db, Taxonomy taxonomy, Markdown markdown, Clock clock) {
        this.db = db;
        this.taxonomy = taxonomy;
        this.markdown = markdown;
        this.clock = clock;
    }

    public Week thisWeek() {
        return Week.now(clock);
    }

    /** This week's; a week that has none shows none. */
    public Optional<Theme> current(Language language) {
        return kept.get(new Shown(thisWeek(), language));
    }

    /** The theme of a week, if there is one that is not cancelled. */
    public Optional<Theme> find(Week week, Language language) {
        return db.sql(ALL + " where t.week = ? and t.cancelled_at is null")
                .param(Date.valueOf(week.monday()))
                .query(mapper(language))
                .optional();
    }

    /** @throws NotFound when there is none of this number */
    public Theme require(long id, Language language) {
        return db.sql(ALL + " where t.id = ?")
                .param(id)
                .query(mapper(language))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** From this week backwards, the newest first. */
    public List<Theme> until(Week last, int limit, Language language) {
        return db.sql(ALL + " where t.week <= ? and t.cancelled_at is null order by t.week desc limit ?")
                .params(Date.valueOf(last.monday()), limit)
                .query(mapper(language))
                .list();
    }

    /** From this week on, in the order in which they come. */
    public List<Theme> planned(Language language) {
        return db.sql(ALL + " where t.week >= ? and t.cancelled_at is null order by t.week")
                .param(Date.valueOf(thisWeek().monday()))
                .query(mapper(language))
                .list();
    }

    /** The newest of those that were cancelled. */
    public List<Theme> cancelled(int limit, Language language) {
        return db.sql(ALL + " where t.cancelled_at is not null order by t.cancelled_at desc, t.id limit ?")
                .param(limit)
                .query(mapper(language))
                .list();
    }

    /** Something of a theme has changed: it is read again when the transaction is over. */
    public void forget() {
        AfterCommit.run(kept::forgetAll);
    }

    /** The tags are asked for before the rows are read: a row has only the one connection. */
    private RowMapper<Theme> mapper(Language language) {
        NumberedTags tags = taxonomy.numbered(language);
        return (rs, _) -> theme(rs, tags, language);
    }

    private Theme theme(ResultSet rs, NumberedTags tags, Language language) throws SQLException {
        Map<Language, ThemeWords> written = new EnumMap<>(Language.class);
        written.put(Language.NB, words(rs, ""));
        written.put(Language.NN, words(rs, "_nn"));
        written.put(Language.EN, words(rs, "_en"));
        Language shown = Stream.of(language, Language.NB, Language.NN, Language.EN)
                .filter(it ->
                        !Objects.requireNonNull(written.get(it)).introduction().isEmpty())
                .findFirst()
                .orElse(Language.NB);
        return new Theme(
                rs.getLong("id"),
                Week.of(rs.getDate("week").toLocalDate()),
                tags.byNumber().get(rs.getLong("tag_id")),
                written,
                shown,
                Arrays.stream((Long[]) rs.getArray("contributions").getArray())
                        .map(ContributionId::new)
                        .toList(),
                rs.getBoolean("cancelled"),
                rs.getInt("version"));
    }

    /** @param ending of the columns' names */
    private ThemeWords words(ResultSet rs, String ending) throws SQLException {
        String introduction = rs.getString("introduction" + ending);
        return new ThemeWords(
                rs.getString("title" + ending),
                introduction,
                markdown.html(rs.getString("html" + ending), rs.getInt("html_version"), introduction),
                rs.getString("question" + ending));
    }

    private record Shown(Week week, Language language) {}
}
