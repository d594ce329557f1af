package no.sosialekommuner.document;

import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.organisation.OrganisationKind;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How those are called whose documents they are: "Fredrikstad kommune" where pages only say "Fredrikstad". */
@Repository
public class Owners {

    private final JdbcClient db;
    private final Texts texts;

    Owners(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** The name in full, in the language of the document. */
    public String name(OrganisationId organisation, Language language) {
        return db.sql("select b.kind, b.name from organisation.body b where b.id = ?")
                .param(organisation.value())
                .query((rs, _) -> name(OrganisationKind.valueOf(rs.getString("kind")), rs.getString("name"), language))
                .single();
    }

    /** The same of what is known already. */
    public String name(OrganisationKind kind, String name, Language language) {
        return switch (kind) {
            case MUNICIPALITY -> texts.text(language, "document.municipality", name);
            case COUNTY -> texts.text(language, "document.county", name);
            default -> name;
        };
    }
}
