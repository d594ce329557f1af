package no.sosialekommuner.space.given;

import no.sosialekommuner.organisation.OrganisationsImported;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the spaces that nobody makes: the network, a municipality's own and a county's. They follow the register's names
 * and are never taken away, because contributions lie in them.
 */
@Repository
public class GivenSpaces {

    private final JdbcClient db;

    GivenSpaces(JdbcClient db) {
        this.db = db;
    }

    /** What is there and right already is not written again, so that starting costs three small queries. */
    @EventListener({OrganisationsImported.class, ApplicationReadyEvent.class})
    @Transactional
    public void follow() {
        network();
        municipalities();
        regions();
    }

    private void network() {
        db.sql("""
                        insert into space.space (slug, kind, name)
                        select 'nettverk', 'NETWORK', 'Nettverket'
                         where not exists (select 1 from space.space s where s.slug = 'nettverk')
                        on conflict (slug) do nothing
                        """).update();
    }

    private void municipalities() {
        db.sql("""
                        insert into space.space as s (slug, kind, name, organisation_id)
                        select 'kommune-' || b.number, 'ORGANISATION', b.name, b.id
                          from organisation.body b
                         where b.kind = 'MUNICIPALITY'
                           and not exists (select 1 from space.space h where h.kind = 'ORGANISATION' and h.organisation_id = b.id and h.name = b.name)
                        on conflict (organisation_id) where kind = 'ORGANISATION' do update set name = excluded.name
                        """).update();
    }

    private void regions() {
        db.sql("""
                        insert into space.space as s (slug, kind, name, county_number)
                        select distinct on (b.county_number)
                               'region-' || b.county_number, 'REGION', b.county_name, b.county_number
                          from organisation.body b
                         where b.kind = 'MUNICIPALITY'
                           and b.county_number is not null
                           and b.county_name is not null
                           and not exists (select 1
                                             from space.space h
                                            where h.kind = 'REGION'
                                              and h.county_number = b.county_number
                                              and h.name = b.county_name)
                         order by b.county_number, b.id
                        on conflict (county_number) where kind = 'REGION' do update set name = excluded.name
                        """).update();
    }
}
