package no.sosialekommuner.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.text.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The whole texts of contributions as HTML, for those whose list has been found for a viewer already. */
@Repository
public class Bodies {

    private final JdbcClient db;
    private final Markdown markdown;

    Bodies(JdbcClient db, Markdown markdown) {
        this.db = db;
        this.markdown = markdown;
    }

    public Map<ContributionId, String> of(Collection<ContributionId> ids) {
        return db
                .sql("""
                        select c.id, c.html, c.html_version, case when c.html_version = :version then '' else c.body end as body
                          from contribution.contribution c
                         where c.id = any (:ids)
                        """)
                .param("version", Markdown.VERSION)
                .param("ids", ids.stream().map(ContributionId::value).toArray(Long[]::new))
                .query(this::body)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One as it is now, for who has made sure that the viewer may read it. */
    public Text require(ContributionId id) {
        return db.sql(
                        "select c.title, c.body, c.html, c.html_version, c.version from contribution.contribution c where c.id = ?")
                .param(id.value())
                .query((rs, _) -> new Text(
                        rs.getString("title"),
                        rs.getString("body"),
                        markdown.html(rs.getString("html"), rs.getInt("html_version"), rs.getString("body")),
                        rs.getInt("version")))
                .single();
    }

    /** @param body Markdown */
    public record Text(String title, String body, String html, int version) {}

    private Map.Entry<ContributionId, String> body(ResultSet rs, int number) throws SQLException {
        return Map.entry(
                new ContributionId(rs.getLong("id")),
                markdown.html(rs.getString("html"), rs.getInt("html_version"), rs.getString("body")));
    }
}
