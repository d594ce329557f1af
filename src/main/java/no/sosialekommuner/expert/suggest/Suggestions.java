package no.sosialekommuner.expert.suggest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.database.SqlFile;
import no.sosialekommuner.expert.Whereabouts;
import no.sosialekommuner.expert.suggest.Ground.Sort;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may know the answer to a question. It is no ranking: half of the few places are for people of the viewer's own county,
 * whose turn it is changes by the day, and what is counted only says why somebody is here.
 */
@Repository
public class Suggestions {

    static final int MOST = 6;

    /** How far back in a topic it is looked for answers and articles: that many contributions. */
    static final int NEWEST = 300;

    private static final int MOST_GROUNDS = 3;

    static final String SQL = SqlFile.read(Suggestions.class, "suggested.sql").formatted(Person.COLUMNS);

    private final JdbcClient db;
    private final Taxonomy taxonomy;
    private final ObjectProvider<Whereabouts> whereabouts;
    private final Today today;

    Suggestions(JdbcClient db, Taxonomy taxonomy, ObjectProvider<Whereabouts> whereabouts, Today today) {
        this.db = db;
        this.taxonomy = taxonomy;
        this.whereabouts = whereabouts;
        this.today = today;
    }

    /** At most a handful for a question that the viewer may read, neighbours first and by the day's turn; empty for what is none. */
    public List<Suggestion> of(ContributionId question, Viewer viewer) {
        return found(question, "", viewer);
    }

    /** This member, if he or she may know the answer. */
    Optional<Suggestion> find(ContributionId question, String handle, Viewer viewer) {
        return handle.isEmpty()
                ? Optional.empty()
                : found(question, handle, viewer).stream().findFirst();
    }

    private List<Suggestion> found(ContributionId question, String handle, Viewer viewer) {
        LocalDate day = today.date();
        NumberedTags tags = taxonomy.numbered(viewer.language());
        Map<MemberId, Suggestion> found = new LinkedHashMap<>();
        db.sql(SQL)
                .param("question", question.value())
                .param("viewer", viewer.id().value())
                .param("handle", handle)
                .param("day", day.toString())
                .param("newest", NEWEST)
                .param("half", MOST / 2)
                .param("most", MOST)
                .query((rs, _) -> suggestion(rs, tags, viewer.language()))
                .list()
                .forEach(it -> found.merge(it.person().id(), it, Suggestions::together));
        return present(found, day);
    }

    private List<Suggestion> present(Map<MemberId, Suggestion> found, LocalDate day) {
        Whereabouts known = whereabouts.getIfAvailable();
        if (known == null || found.isEmpty()) {
            return List.copyOf(found.values());
        }
        Map<MemberId, Whereabouts.Absence> away = known.away(found.keySet());
        return found.values().stream()
                .map(it -> {
                    Whereabouts.Absence absence = away.get(it.person().id());
                    return absence == null || !absence.covers(day) ? it : it.away(absence.until(), absence.standIn());
                })
                .toList();
    }

    private static Suggestion together(Suggestion one, Suggestion more) {
        if (one.grounds().size() >= MOST_GROUNDS) {
            return one;
        }
        List<Ground> grounds = new ArrayList<>(one.grounds());
        grounds.addAll(more.grounds());
        return new Suggestion(one.person(), grounds, one.awayUntil(), one.standIn(), one.askedAt());
    }

    private static Suggestion suggestion(ResultSet rs, NumberedTags tags, Language language) throws SQLException {
        Sort what = Sort.valueOf(rs.getString("what"));
        Timestamp asked = rs.getTimestamp("asked_at");
        return new Suggestion(
                Person.of(rs),
                List.of(new Ground(what, subject(rs, what, tags, language), rs.getInt("times"))),
                rs.getObject("away_until", LocalDate.class),
                null,
                asked == null ? null : asked.toInstant());
    }

    private static String subject(ResultSet rs, Sort what, NumberedTags tags, Language language) throws SQLException {
        if (what == Sort.PANEL) {
            return Objects.requireNonNullElse(rs.getString("name_" + language.code()), "");
        }
        @Nullable Tag tag = tags.byNumber().get(rs.getLong("subject_id"));
        return tag == null ? "" : tag.name();
    }
}
