package no.sosialekommuner.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations for those who bring members from elsewhere. */
@Repository
public class OrganisationIntake {

    private final JdbcClient db;

    OrganisationIntake(JdbcClient db) {
        this.db = db;
    }

    /** The organisations of these numbers; a number that none has is left out. */
    public Map<String, OrganisationId> byNumber(Collection<String> numbers) {
        return db
                .sql("select o.number, o.id from organisation.organisation o where o.number = any(?)")
                .param(numbers.toArray(String[]::new))
                .query((rs, _) -> Map.entry(rs.getString("number"), new OrganisationId(rs.getLong("id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** An organisation that is in no register, added when it is not there: where imported authors come from. */
    public OrganisationId other(String number, String name) {
        db.sql("""
                        insert into organisation.organisation (number, kind, name, official_name)
                        values (?, 'OTHER', ?, ?)
                        on conflict (number) do nothing
                        """).params(number, name, name).update();
        return new OrganisationId(db.sql("select o.id from organisation.organisation o where o.number = ?")
                .param(number)
                .query(Long.class)
                .single());
    }
}
