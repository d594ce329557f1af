package no.sosialekommuner.reading.municipality;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many active members there are from organisations. */
@Repository
class MemberCounts {

    private final JdbcClient db;

    MemberCounts(JdbcClient db) {
        this.db = db;
    }

    /** How many each of these has; one without any is left out. */
    Map<OrganisationId, Integer> of(Collection<Organisation> organisations) {
        Map<OrganisationId, Integer> counts = new HashMap<>();
        db.sql("""
                        select p.organisation_id, count(*) as members
                          from member.profile p
                         where p.organisation_id = any (?)
                           and p.active
                         group by p.organisation_id
                        """)
                .param(organisations.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query(rs -> {
                    counts.put(new OrganisationId(rs.getLong("organisation_id")), rs.getInt("members"));
                });
        return counts;
    }
}
