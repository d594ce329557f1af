package no.sosialekommuner.member;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations as places where members work. */
@Repository
public class Workplaces {

    private final JdbcClient db;

    Workplaces(JdbcClient db) {
        this.db = db;
    }

    /** Names by number, for a list to choose from: municipalities first, each kind by name. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        db.sql("""
                        select b.number, b.name, b.county_name, b.kind
                          from organisation.body b
                         order by b.kind <> 'MUNICIPALITY', b.name collate "nb-x-icu", b.id
                        """).query(rs -> {
            String county = rs.getString("kind").equals("MUNICIPALITY") ? rs.getString("county_name") : null;
            names.put(rs.getString("number"), rs.getString("name") + (county == null ? "" : " (" + county + ")"));
        });
        return names;
    }

    /** The same of those alone where an active member works. */
    public Map<String, String> namesWithMembers() {
        Map<String, String> names = new LinkedHashMap<>();
        db.sql("""
                        select b.number, b.name
                          from organisation.body b
                         where exists (select 1 from member.member m
                                        where m.organisation_id = b.id and m.deactivated_at is null)
                         order by b.name collate "nb-x-icu", b.id
                        """).query(rs -> {
            names.put(rs.getString("number"), rs.getString("name"));
        });
        return names;
    }

    public Optional<OrganisationId> find(String number) {
        return db.sql("select b.id from organisation.body b where b.number = ?")
                .param(number)
                .query((rs, _) -> new OrganisationId(rs.getLong("id")))
                .optional();
    }

    public Optional<String> name(OrganisationId organisation) {
        return db.sql("select b.name from organisation.body b where b.id = ?")
                .param(organisation.value())
                .query(String.class)
                .optional();
    }

    /** The form of Norwegian that the place writes is the default of those who work there. */
    public Language language(OrganisationId organisation) {
        return db.sql("select b.language_form = 'NYNORSK' as nynorsk from organisation.body b where b.id = ?")
                        .param(organisation.value())
                        .query((rs, _) -> rs.getBoolean("nynorsk"))
                        .optional()
                        .orElse(false)
                ? Language.NN
                : Language.NB;
    }
}
