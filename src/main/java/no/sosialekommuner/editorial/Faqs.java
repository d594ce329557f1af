package no.sosialekommuner.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Questions that are often asked, each list in one statement. Who may read one: those who may read the space of the
 * question that it was made of, and everybody where editors wrote it themselves.
 */
@Repository
public class Faqs {

    private static final String READABLE = """
            select e.id, e.question_id, e.answer_id, e.title, e.answer, e.html, e.html_version, e.tag_ids, e.position,
                   e.helped, e.unhelped, e.updated_at, e.title_nn, e.answer_nn, e.html_nn, e.shipped, e.reworded,
                   v.helpful as own, %s
              from editorial.faq_entry e
              left join editorial.faq_vote v on v.faq_id = e.id and v.member_id = :viewer
              left join contribution.answer a on a.id = e.answer_id
              left join member.profile p on p.id = a.author_id
             where e.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)
            """.formatted(Person.COLUMNS);

    private final JdbcClient db;
    private final Markdown markdown;
    private final Taxonomy taxonomy;
    private final FaqGrounds grounds;
    private final FaqHolding holding;

    Faqs(JdbcClient db, Markdown markdown, Taxonomy taxonomy, FaqGrounds grounds, FaqHolding holding) {
        this.db = db;
        this.markdown = markdown;
        this.taxonomy = taxonomy;
        this.grounds = grounds;
        this.holding = holding;
    }

    /** @throws Invalid on {@code cursor} when it does not come from a page before */
    public Page find(FaqFilter filter, Viewer viewer) {
        List<FaqEntry> found = new ArrayList<>(list(filter, viewer));
        if (found.size() <= filter.limit()) {
            return new Page(found, null);
        }
        found.removeLast();
        FaqEntry last = found.getLast();
        return new Page(found, (filter.byUse() ? last.helped() : last.position()) + "_" + last.id());
    }

    /** How many there are, whatever the filter's cursor and limit. */
    public int count(FaqFilter filter, Viewer viewer) {
        return db.sql("select count(*) from (" + READABLE + tagged(filter.tag(), viewer) + ") found")
                .param("viewer", viewer.id().value())
                .query(Integer.class)
                .single();
    }

    /** Those that came with the product under these keys and are still there. */
    public List<FaqEntry> shipped(Collection<String> keys, Viewer viewer) {
        Around around = around(viewer.language());
        return db.sql(READABLE + " and e.shipped = any (:keys) order by e.position, e.id")
                .param("viewer", viewer.id().value())
                .param("keys", keys.toArray(String[]::new))
                .query((rs, _) -> entry(rs, around))
                .list();
    }

    /** @throws NotFound when it is not there or not for this viewer */
    public FaqEntry require(FaqId id, Viewer viewer) {
        Around around = around(viewer.language());
        return db.sql(READABLE + " and e.id = :id")
                .param("viewer", viewer.id().value())
                .param("id", id.value())
                .query((rs, _) -> entry(rs, around))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<FaqEntry> list(FaqFilter filter, Viewer viewer) {
        Place after = Place.of(filter.cursor());
        String order = filter.byUse() ? "e.helped desc, e.id desc" : "e.position, e.id";
        String later = filter.byUse() ? "(e.helped, e.id) < (:value, :id)" : "(e.position, e.id) > (:value, :id)";
        String sql = READABLE + tagged(filter.tag(), viewer) + (after == null ? "" : " and " + later) + " order by "
                + order + " limit " + (filter.limit() + 1);
        JdbcClient.StatementSpec statement =
                db.sql(sql).param("viewer", viewer.id().value());
        if (after != null) {
            statement = statement.param("value", after.value()).param("id", after.id());
        }
        Around around = around(viewer.language());
        return statement.query((rs, _) -> entry(rs, around)).list();
    }

    private String tagged(@Nullable String slug, Viewer viewer) {
        if (slug == null) {
            return "";
        }
        Optional<Tag> tag = taxonomy.find(slug, viewer.language());
        return tag.map(it -> taxonomy.withThoseBelow(it, viewer.language()).stream()
                        .map(below -> below.id().toString())
                        .collect(Collectors.joining(
                                ", ",
                                " and e.id in (select t.faq_id from editorial.faq_tag t where t.tag_id in (",
                                "))")))
                .orElse(" and false");
    }

    private FaqEntry entry(ResultSet rs, Around around) throws SQLException {
        Long question = rs.getObject("question_id", Long.class);
        Long reply = rs.getObject("answer_id", Long.class);
        boolean known = rs.getObject("person_id") != null;
        String in =
                around.language() == Language.NN && !rs.getString("title_nn").isEmpty() ? "_nn" : "";
        String answer = rs.getString("answer" + in);
        FaqId id = new FaqId(rs.getLong("id"));
        return new FaqEntry(
                id,
                question == null ? null : new ContributionId(question),
                known && reply != null ? new ReplyId(reply) : null,
                known ? Person.of(rs) : null,
                rs.getString("title" + in),
                answer,
                markdown.html(rs.getString("html" + in), rs.getInt("html_version"), answer),
                around.tags().of(rs.getArray("tag_ids")),
                rs.getInt("position"),
                rs.getInt("helped"),
                rs.getInt("unhelped"),
                rs.getObject("own", Boolean.class),
                guidance(rs.getString("shipped"), rs.getBoolean("reworded"), around),
                around.doubtful().contains(id),
                rs.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable FaqGuidance guidance(@Nullable String key, boolean reworded, Around around) {
        return key == null
                ? null
                : around.grounds()
                        .apply(key)
                        .map(it -> new FaqGuidance(it.checked(), reworded, it.notes()))
                        .orElse(null);
    }

    /** Fetched before the entries, because reading a row asks the database for nothing more. */
    private Around around(Language language) {
        return new Around(language, taxonomy.numbered(language), grounds.in(language), holding.doubtful());
    }

    /** What the entries of a list share. */
    private record Around(
            Language language,
            NumberedTags tags,
            Function<String, Optional<FaqGrounds.Ground>> grounds,
            Set<FaqId> doubtful) {}

    /**
     * A part of a list.
     *
     * @param next the cursor of the page after, or null on the last
     */
    public record Page(List<FaqEntry> items, @Nullable String next) {}

    private record Place(int value, long id) {

        static @Nullable Place of(@Nullable String cursor) {
            if (cursor == null || cursor.isBlank()) {
                return null;
            }
            try {
                String[] parts = cursor.split("_", 2);
                return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
                throw new Invalid("cursor", "web.fault.typeMismatch");
            }
        }
    }
}
