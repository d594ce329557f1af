package no.sosialekommuner.curation.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.taxonomy.edit.ChangeKind;
import no.sosialekommuner.taxonomy.edit.FacetSheet;
import no.sosialekommuner.taxonomy.edit.Journal;
import no.sosialekommuner.taxonomy.edit.Step;
import no.sosialekommuner.taxonomy.edit.TagSheets;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log with names of those who made the changes. */
@Repository
public class ChangeLog {

    private static final int PAGE = 30;

    private final JdbcClient db;
    private final Journal journal;
    private final Taxonomy taxonomy;
    private final TagSheets sheets;

    ChangeLog(JdbcClient db, Journal journal, Taxonomy taxonomy, TagSheets sheets) {
        this.db = db;
        this.journal = journal;
        this.taxonomy = taxonomy;
        this.sheets = sheets;
    }

    public List<LoggedChange> newest(int limit, Language language) {
        return read(null, Long.MAX_VALUE, limit, language);
    }

    /** Of one tag, newest first; as many as a page holds. */
    public List<LoggedChange> of(TagId tag, Language language) {
        return read(tag, Long.MAX_VALUE, PAGE, language);
    }

    /** @param before number of the last change of the page before */
    Part page(long before, Language language) {
        List<LoggedChange> found = read(null, before, PAGE + 1, language);
        return found.size() > PAGE
                ? new Part(found.subList(0, PAGE), found.get(PAGE - 1).id())
                : new Part(found, null);
    }

    private List<LoggedChange> read(@Nullable TagId tag, long before, int limit, Language language) {
        LineWords words = new LineWords(
                taxonomy.numbered(language).byNumber(),
                sheets.facets().stream()
                        .collect(Collectors.toMap(
                                FacetSheet::id, facet -> facet.name().in(language))));
        return db.sql("""
                        select c.id, c.kind, c.subject, c.steps::text as steps, c.undone_by is not null as undone, c.created_at, %s
                          from taxonomy.logged c
                          join member.profile p on p.id = c.editor_id
                         where c.id < :before %s
                         order by c.id desc
                         limit :limit
                        """.formatted(
                        Person.COLUMNS, tag == null ? "" : "and c.tag_ids @> array[" + tag.value() + "]::bigint[]"))
                .param("before", before)
                .param("limit", limit)
                .query((rs, _) -> change(rs, words))
                .list();
    }

    private LoggedChange change(ResultSet rs, LineWords words) throws SQLException {
        List<Step> steps = journal.steps(rs.getString("steps"));
        List<LoggedChange.Line> lines = new ArrayList<>();
        String subject = rs.getString("subject");
        steps.forEach(step -> lines.addAll(words.lines(step, subject)));
        return new LoggedChange(
                rs.getLong("id"),
                ChangeKind.valueOf(rs.getString("kind")),
                subject,
                Person.of(rs),
                rs.getTimestamp("created_at").toInstant(),
                rs.getBoolean("undone"),
                lines);
    }

    /**
     * A part of the log.
     *
     * @param next where the next part begins, or null on the last
     */
    record Part(List<LoggedChange> changes, @Nullable Long next) {}

    /** What the numbers in rows are called. */
    record LineWords(Map<Long, Tag> tags, Map<Long, String> facets) {

        List<LoggedChange.Line> lines(Step step, String subject) {
            Map<String, Object> before = step.before();
            Map<String, Object> after = step.after();
            if (before == null || after == null) {
                return List.of();
            }
            String of = name(step);
            List<LoggedChange.Line> lines = new ArrayList<>();
            after.forEach((field, value) -> lines.add(new LoggedChange.Line(
                    field.replace('_', '-'),
                    of.equals(subject) ? "" : of,
                    said(field, before.get(field)),
                    said(field, value))));
            return lines;
        }

        private String name(Step step) {
            if (step.table().equals("facet")) {
                return facets.getOrDefault(step.id(), "");
            }
            Tag tag = tags.get(step.id());
            return tag == null ? "" : tag.name();
        }

        private String said(String field, @Nullable Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof Number number) {
                return switch (field) {
                    case "facet_id" -> facets.getOrDefault(number.longValue(), "");
                    case "parent_id", "merged_into" -> {
                        Tag tag = tags.get(number.longValue());
                        yield tag == null ? "" : tag.name();
                    }
                    default -> number.toString();
                };
            }
            if (value instanceof List<?> list) {
                return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            }
            return field.endsWith("_at") ? String.valueOf(value).substring(0, 10) : String.valueOf(value);
        }
    }
}
