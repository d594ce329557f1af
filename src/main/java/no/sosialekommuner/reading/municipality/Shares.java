package no.sosialekommuner.reading.municipality;

import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much an organisation and those who work there have shared, as far as the viewer may read it. */
@Repository
class Shares {

    private final JdbcClient db;

    Shares(JdbcClient db) {
        this.db = db;
    }

    Counts count(OrganisationId organisation, Viewer viewer) {
        return db.sql("""
                        with readable as (
                          select r.space_id from space.reader r where r.member_id = :viewer)
                        select (select count(*)
                                  from contribution.published c
                                 where c.author_id = any (array(
                                         select p.id from member.profile p where p.organisation_id = :organisation))
                                   and c.space_id in (select space_id from readable)) as contributions,
                               (select count(*)
                                  from contribution.published c
                                 where c.organisation_id = :organisation
                                   and c.space_id in (select space_id from readable)) as articles
                        """)
                .param("organisation", organisation.value())
                .param("viewer", viewer.id().value())
                .query((rs, _) -> new Counts(rs.getInt("contributions"), rs.getInt("articles")))
                .single();
    }

    /**
     * @param contributions by those who work there
     * @param articles in the organisation's own blog
     */
    record Counts(int contributions, int articles) {}
}
