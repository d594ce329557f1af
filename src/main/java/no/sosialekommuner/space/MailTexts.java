package no.sosialekommuner.space;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much mail tells of what is new in each space. Who may choose is asked before. */
@Repository
public class MailTexts {

    private final JdbcClient db;

    MailTexts(JdbcClient db) {
        this.db = db;
    }

    public MailText of(SpaceId space) {
        return db.sql("select s.mail from space.space s where s.id = ?")
                .param(space.value())
                .query((rs, _) -> MailText.stored(rs.getString("mail")))
                .single();
    }

    public void choose(SpaceId space, MailText chosen) {
        db.sql("update space.space set mail = :mail where id = :id")
                .param("mail", chosen.stored(), Types.VARCHAR)
                .param("id", space.value())
                .update();
    }

    /**
     * Of the space that a municipality or a county has by itself. It can be chosen without reading what lies there.
     *
     * @param number of the municipality or county
     */
    public Optional<OfBody> ofBody(String number) {
        return db.sql("""
                        select s.id, s.name, s.mail
                          from space.space s
                          join organisation.body b on b.id = s.organisation_id
                         where b.number = :number and s.kind = 'ORGANISATION'
                        union all
                        select s.id, s.name, s.mail
                          from space.space s
                         where s.county_number = :number and s.kind = 'REGION'
                         limit 1
                        """)
                .param("number", number)
                .query((rs, _) -> new OfBody(
                        new SpaceId(rs.getLong("id")), rs.getString("name"), MailText.stored(rs.getString("mail"))))
                .optional();
    }

    /** @param name of the space */
    public record OfBody(SpaceId space, String name, MailText chosen) {}
}
