package no.sosialekommuner.taxonomy.edit;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Validity;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facets and tags as they are stored, for those who edit them; nothing is remembered. */
@Repository
public class TagSheets {

    private static final String SELECT = """
            select t.id, t.version, t.slug, f.slug as facet, p.slug as parent, t.name_nb, t.name_nn, t.name_en,
                   t.about_nb, t.about_nn, t.about_en, t.synonyms_nb, t.synonyms_nn, t.synonyms_en,
                   t.season_from, t.season_to, t.valid_from, t.valid_to, t.retired_at is not null as retired,
                   t.position, m.slug as merged_into, t.created_at
              from taxonomy.tag t
              join taxonomy.facet f on f.id = t.facet_id
              left join taxonomy.tag p on p.id = t.parent_id
              left join taxonomy.tag m on m.id = t.merged_into
            """;

    private final JdbcClient db;

    TagSheets(JdbcClient db) {
        this.db = db;
    }

    /** All but those that another tag took over, in the order of facets and places. */
    public List<TagSheet> all() {
        return db.sql(SELECT + " where t.merged_into is null order by f.position, f.id, t.position, t.id")
                .query((rs, _) -> sheet(rs))
                .list();
    }

    /** The tag that has this very address, or had it and is called otherwise now. */
    public Optional<TagSheet> find(String slug) {
        return db.sql(SELECT + " where t.id = (select a.tag_id from taxonomy.address a where a.slug = ?)")
                .param(slug)
                .query((rs, _) -> sheet(rs))
                .optional();
    }

    /** @throws NotFound when no tag has or had the address */
    public TagSheet require(String slug) {
        return find(slug).orElseThrow(NotFound::new);
    }

    public TagSheet require(TagId id) {
        return db.sql(SELECT + " where t.id = ?")
                .param(id.value())
                .query((rs, _) -> sheet(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Addresses that the tag had earlier. */
    public List<String> formerAddresses(TagId id) {
        return db.sql("""
                        select a.slug from taxonomy.address a
                         where a.tag_id = :id and a.slug <> (select t.slug from taxonomy.tag t where t.id = :id)
                         order by a.slug
                        """)
                .param("id", id.value())
                .query((rs, _) -> rs.getString("slug"))
                .list();
    }

    public List<FacetSheet> facets() {
        return db.sql("""
                        select f.id, f.version, f.slug, f.name_nb, f.name_nn, f.name_en, f.position, f.retired_at is not null as retired
                          from taxonomy.facet f
                         order by f.position, f.id
                        """)
                .query((rs, _) -> new FacetSheet(
                        rs.getLong("id"),
                        rs.getInt("version"),
                        rs.getString("slug"),
                        words(rs, "name"),
                        rs.getInt("position"),
                        rs.getBoolean("retired")))
                .list();
    }

    public FacetSheet requireFacet(String slug) {
        return facets().stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static TagSheet sheet(ResultSet rs) throws SQLException {
        TagDraft content = new TagDraft(
                rs.getString("slug"),
                rs.getString("facet"),
                rs.getString("parent"),
                words(rs, "name"),
                words(rs, "about"),
                new Synonyms(list(rs, "synonyms_nb"), list(rs, "synonyms_nn"), list(rs, "synonyms_en")),
                new Validity(
                        day(rs.getString("season_from")),
                        day(rs.getString("season_to")),
                        date(rs.getDate("valid_from")),
                        date(rs.getDate("valid_to"))),
                rs.getBoolean("retired"));
        return new TagSheet(
                new TagId(rs.getLong("id")),
                rs.getInt("version"),
                content,
                rs.getInt("position"),
                rs.getString("merged_into"),
                rs.getTimestamp("created_at").toInstant());
    }

    private static Words words(ResultSet rs, String column) throws SQLException {
        return new Words(rs.getString(column + "_nb"), rs.getString(column + "_nn"), rs.getString(column + "_en"));
    }

    private static List<String> list(ResultSet rs, String column) throws SQLException {
        Array array = rs.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable MonthDay day(@Nullable String text) {
        return text == null ? null : MonthDay.parse("--" + text);
    }

    private static @Nullable LocalDate date(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
