package no.sosialekommuner.member;

import java.util.List;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members have been through, as tags of the facet {@code erfaring}. */
@Repository
public class Experiences {

    private final JdbcClient db;

    Experiences(JdbcClient db) {
        this.db = db;
    }

    /** What the active members of an organisation have been through together, the most common first. */
    public List<Shared> of(OrganisationId organisation, Language language) {
        return db.sql("""
                        select l.slug, count(*) as members,
                               case :language when 'NN' then l.name_nn when 'EN' then l.name_en else l.name_nb end as name
                          from member.member m
                          join member.member_tag t on t.member_id = m.id
                          join taxonomy.label l on l.id = t.tag_id
                         where m.organisation_id = :organisation
                           and m.deactivated_at is null
                           and l.facet_slug = 'erfaring'
                         group by l.id, l.slug, l.name_nb, l.name_nn, l.name_en
                         order by count(*) desc, l.id
                        """)
                .param("organisation", organisation.value())
                .param("language", language.name())
                .query((rs, _) -> new Shared(rs.getString("slug"), rs.getString("name"), rs.getInt("members")))
                .list();
    }

    /**
     * An experience and how many of them have it.
     *
     * @param name in the reader's language
     */
    public record Shared(String slug, String name, int members) {}
}
