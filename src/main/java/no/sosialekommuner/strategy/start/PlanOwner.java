package no.sosialekommuner.strategy.start;

import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom one begins a plan, and what that proposes: its language, and a name with the municipality's in it. */
@Repository
class PlanOwner {

    private final JdbcClient db;
    private final Texts texts;

    PlanOwner(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** A municipality's own form; where it has none, the reader's. */
    Language language(Viewer viewer) {
        String form = db.sql("select coalesce(b.language_form, '') from organisation.body b where b.id = ?")
                .param(viewer.organisation().value())
                .query(String.class)
                .single();
        return switch (form) {
            case "NYNORSK" -> Language.NN;
            case "BOKMAAL" -> Language.NB;
            default -> viewer.language() == Language.NN ? Language.NN : Language.NB;
        };
    }

    /** As "Strategi for sosiale medier, Fredrikstad kommune". */
    String title(Guide guide, Language language, Viewer viewer) {
        return db.sql("select b.name, b.kind from organisation.body b where b.id = ?")
                .param(viewer.organisation().value())
                .query((rs, _) -> texts.text(
                        language,
                        rs.getString("kind").equals("MUNICIPALITY") ? "strategy.new.title.of" : "strategy.new.title.by",
                        guide.title().in(language),
                        rs.getString("name")))
                .single();
    }
}
