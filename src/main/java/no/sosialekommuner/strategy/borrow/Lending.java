package no.sosialekommuner.strategy.borrow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What others have written in the same chapter: of what they share, and what this viewer may read of that. */
@Repository
class Lending {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private static final String LENT = """
            select s.contribution_id, c.title, b.name, coalesce(b.population, 0) as population, h.text, p.language,
                   (select count(*) from strategy.edition_row r
                     where r.plan_id = s.plan_id and r.edition = s.edition and r.chapter = h.key)::int as rows
              from strategy.sharing s
              join strategy.plan p on p.contribution_id = s.plan_id
              join strategy.edition_chapter h on h.plan_id = s.plan_id and h.edition = s.edition
              join contribution.published c on c.id = s.contribution_id
              join organisation.body b on b.id = p.organisation_id
             where p.guide = :guide and h.key = :chapter and h.text <> '' and s.plan_id <> :plan
               and exists (select 1 from space.reader r
                            where r.space_id = c.space_id and r.member_id = :viewer offset 0)
            """;

    private final JdbcClient db;
    private final Markdown markdown;
    private final JsonMapper json;

    Lending(JdbcClient db, Markdown markdown, JsonMapper json) {
        this.db = db;
        this.markdown = markdown;
        this.json = json;
    }

    /** Municipalities of the plan's own size first. */
    List<Lent> of(Plan plan, String chapter, int from, int most, Viewer viewer) {
        return db.sql(LENT + """
                         order by abs(ln(greatest(coalesce(b.population, 0), 1))
                                      - ln(greatest(coalesce((select o.population from organisation.body o
                                                               where o.id = :organisation), 0), 1))),
                                  s.shared_at desc, s.plan_id
                         offset :from limit :most
                        """)
                .param("guide", plan.guide())
                .param("chapter", chapter)
                .param("plan", plan.id().value())
                .param("viewer", viewer.id().value())
                .param("organisation", plan.organisation().value())
                .param("from", from)
                .param("most", most)
                .query((rs, _) -> lent(rs))
                .list();
    }

    Optional<Lent> find(Plan plan, String chapter, ContributionId from, Viewer viewer) {
        return db.sql(LENT + " and s.contribution_id = :from")
                .param("guide", plan.guide())
                .param("chapter", chapter)
                .param("plan", plan.id().value())
                .param("viewer", viewer.id().value())
                .param("from", from.value())
                .query((rs, _) -> lent(rs))
                .optional();
    }

    /** The rows of its tables, by the table's key. */
    Map<String, List<Map<String, String>>> rows(Lent lent, String chapter) {
        Map<String, List<Map<String, String>>> rows = new HashMap<>();
        db.sql("""
                        select r.table_key, r.cells
                          from strategy.sharing s
                          join strategy.edition_row r on r.plan_id = s.plan_id and r.edition = s.edition
                         where s.contribution_id = ? and r.chapter = ?
                         order by r.table_key, r.position, r.row_id
                        """).params(lent.from().value(), chapter).query(rs -> {
            rows.computeIfAbsent(rs.getString("table_key"), _ -> new ArrayList<>())
                    .add(json.readValue(rs.getString("cells"), CELLS));
        });
        return rows;
    }

    private Lent lent(ResultSet rs) throws SQLException {
        String text = rs.getString("text");
        return new Lent(
                new ContributionId(rs.getLong("contribution_id")),
                rs.getString("title"),
                rs.getString("name"),
                rs.getInt("population"),
                text,
                markdown.html(text),
                Language.valueOf(rs.getString("language")).code(),
                rs.getInt("rows"));
    }
}
