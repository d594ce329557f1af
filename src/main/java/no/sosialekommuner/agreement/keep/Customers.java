package no.sosialekommuner.agreement.keep;

import java.util.List;
import java.util.Optional;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those with whom one can agree: municipalities and counties. */
@Repository
class Customers {

    private static final String FROM = " from organisation.body o where o.kind in ('MUNICIPALITY', 'COUNTY')";

    private final JdbcClient db;
    private final Organisations organisations;

    Customers(JdbcClient db, Organisations organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    /** As "3107 Fredrikstad", by name. */
    List<String> all() {
        return db.sql("select o.number || ' ' || o.name" + FROM + " order by o.name collate \"nb-x-icu\", o.number")
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    /** By number, by both, or by a name that only one has. */
    Optional<Organisation> find(String typed) {
        List<String> numbers = db.sql("select o.number" + FROM + """
                          and (o.number = :typed or lower(o.number || ' ' || o.name) = lower(:typed) or lower(o.name) = lower(:typed))
                         limit 2
                        """)
                .param("typed", typed)
                .query((rs, _) -> rs.getString(1))
                .list();
        return numbers.size() == 1 ? organisations.find(numbers.getFirst()) : Optional.empty();
    }
}
