package no.sosialekommuner.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The municipalities and other bodies of the register. */
@Repository
public class Organisations {

    private static final String BY_NAME = "o.name collate \"nb-x-icu\", o.id";
    private static final String BY_SIZE = "-coalesce(o.population, -1), o.id";

    private final JdbcClient db;

    Organisations(JdbcClient db) {
        this.db = db;
    }

    public Optional<Organisation> find(String number) {
        return db.sql("select %s from organisation.organisation o where o.number = ?".formatted(Organisation.COLUMNS))
                .param(number)
                .query(Organisation::of)
                .optional();
    }

    /** @throws NotFound when none has the number */
    public Organisation require(String number) {
        return find(number).orElseThrow(NotFound::new);
    }

    /** @throws Invalid on {@code cursor} when there is no such organisation to go on after */
    public Page page(OrganisationFilter filter) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", filter.limit() + 1));
        String conditions = conditions(filter, values) + after(filter, values);
        List<Organisation> found = new ArrayList<>(db.sql("""
                        select %s
                          from organisation.organisation o
                         where %s
                         order by %s
                         limit :limit
                        """.formatted(
                                Organisation.COLUMNS,
                                conditions,
                                filter.order() == OrganisationFilter.Order.NAME ? BY_NAME : BY_SIZE))
                .params(values)
                .query(Organisation::of)
                .list());
        if (found.size() <= filter.limit()) {
            return new Page(found, null);
        }
        found.removeLast();
        return new Page(found, found.getLast().number());
    }

    /** How many the filter lets through on all pages. */
    public int count(OrganisationFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String sql = "select count(*) from organisation.organisation o where " + conditions(filter, values);
        return db.sql(sql).params(values).query(Integer.class).single();
    }

    /** All counties, by name. */
    public List<Organisation> counties() {
        return db.sql("""
                        select %s
                          from organisation.organisation o
                         where o.kind = 'COUNTY'
                         order by %s
                        """.formatted(Organisation.COLUMNS, BY_NAME))
                .query(Organisation::of)
                .list();
    }

    /**
     * Those of the same kind that are most like this one: nearest in population, and rather of the same language form. A
     * population of the double or the half counts as much as another language form.
     */
    public List<Organisation> like(Organisation one, int most) {
        if (one.population() == null) {
            return List.of();
        }
        return db.sql("""
                        select %s
                          from organisation.organisation o
                         where o.kind = :kind
                           and o.id <> :id
                           and o.population > 0
                         order by abs(ln(o.population) - ln(greatest(:population, 1)))
                                  + case when o.language_form is not distinct from :language then 0 else ln(2) end,
                                  o.id
                         limit :most
                        """.formatted(Organisation.COLUMNS))
                .param("kind", one.kind().name())
                .param("id", one.id().value())
                .param("population", one.population())
                .param(
                        "language",
                        one.language() == null ? null : one.language().name())
                .param("most", most)
                .query(Organisation::of)
                .list();
    }

    /** Sets the plain text that stands first on its page. */
    public void introduce(OrganisationId organisation, String introduction) {
        db.sql("update organisation.organisation set introduction = ?, updated_at = now() where id = ?")
                .params(introduction, organisation.value())
                .update();
    }

    private static String conditions(OrganisationFilter filter, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder("true");
        if (!filter.words().isBlank()) {
            values.put("words", filter.words());
            // The folded words hold letters, digits and spaces alone: nothing that LIKE would take for a pattern.
            sql.append("""
                     and (o.words like '% ' || organisation.folded(:words) || '%'
                          or length(organisation.folded(:words)) > 2
                             and o.words like '%' || organisation.folded(:words) || '%')
                    """);
        }
        if (!filter.kinds().isEmpty()) {
            values.put("kinds", filter.kinds().stream().map(Enum::name).toList());
            sql.append(" and o.kind in (:kinds)");
        }
        if (filter.county() != null) {
            values.put("county", filter.county());
            sql.append(" and o.county_number = :county");
        }
        if (filter.size() != null) {
            values.put("fewest", filter.size().fewest());
            values.put("most", filter.size().most());
            sql.append(" and o.population between :fewest and :most");
        }
        if (filter.language() != null) {
            values.put("language", filter.language().name());
            sql.append(" and o.language_form = :language");
        }
        return sql.toString();
    }

    private String after(OrganisationFilter filter, Map<String, Object> values) {
        if (filter.after() == null) {
            return "";
        }
        Organisation last = find(filter.after()).orElseThrow(() -> new Invalid("cursor", "web.fault.typeMismatch"));
        values.put("afterId", last.id().value());
        if (filter.order() == OrganisationFilter.Order.NAME) {
            values.put("afterName", last.name());
            return " and (o.name collate \"nb-x-icu\", o.id) > (:afterName, :afterId)";
        }
        values.put("afterSize", -Objects.requireNonNullElse(last.population(), -1));
        return " and (-coalesce(o.population, -1), o.id) > (:afterSize, :afterId)";
    }

    /**
     * A part of a list.
     *
     * @param next the number after which the page after begins, or null on the last
     */
    public record Page(List<Organisation> items, @Nullable String next) {}
}
