package no.sosialekommuner.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements as they are now. */
@Repository
public class Agreements {

    private static final String SELECT = "select " + Agreement.COLUMNS
            + " from agreement.agreement a join organisation.body o on o.id = a.organisation_id ";

    private final JdbcClient db;

    Agreements(JdbcClient db) {
        this.db = db;
    }

    /** @throws NotFound when there is none with the number */
    public Agreement require(AgreementId id) {
        return db.sql(SELECT + "where a.id = ?")
                .param(id.value())
                .query((rs, _) -> Agreement.of(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The one that holds on this day; there is one at most. */
    public Optional<Agreement> on(LocalDate day, OrganisationId organisation) {
        return db.sql(SELECT + "where a.organisation_id = :organisation and :day between a.begins_on and a.ends_on")
                .param("organisation", organisation.value())
                .param("day", day)
                .query((rs, _) -> Agreement.of(rs))
                .optional();
    }

    /** All that the organisation has had and will have, the newest first. */
    public List<Agreement> of(OrganisationId organisation) {
        return db.sql(SELECT + "where a.organisation_id = ? order by a.begins_on desc")
                .param(organisation.value())
                .query((rs, _) -> Agreement.of(rs))
                .list();
    }

    /** The one that holds on the day or, where none does, the newest one that has begun by then. */
    public Optional<Agreement> latest(LocalDate day, OrganisationId organisation) {
        return of(organisation).stream().filter(it -> !it.begins().isAfter(day)).findFirst();
    }
}
