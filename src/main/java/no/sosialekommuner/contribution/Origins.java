package no.sosialekommuner.contribution;

import java.sql.Timestamp;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where contributions come from, for those who have found out already that the viewer may read them. */
@Repository
public class Origins {

    private final JdbcClient db;

    Origins(JdbcClient db) {
        this.db = db;
    }

    /** @throws NotFound when there is no such contribution */
    public Origin require(ContributionId id) {
        return db.sql("""
                        select c.version, c.published_at, c.updated_at,
                               coalesce(o.number, p.organisation_number) as number, coalesce(o.name, p.organisation_name) as name, %s
                          from contribution.contribution c
                          join member.profile p on p.id = c.author_id
                          left join organisation.body o on o.id = c.organisation_id
                         where c.id = ?
                        """.formatted(Person.COLUMNS))
                .param(id.value())
                .query((rs, _) -> {
                    Timestamp published = rs.getTimestamp("published_at");
                    return new Origin(
                            Person.of(rs),
                            rs.getString("number"),
                            rs.getString("name"),
                            rs.getInt("version"),
                            published == null ? null : published.toInstant(),
                            rs.getTimestamp("updated_at").toInstant());
                })
                .optional()
                .orElseThrow(NotFound::new);
    }
}
