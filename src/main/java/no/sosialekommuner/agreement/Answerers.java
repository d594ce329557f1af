package no.sosialekommuner.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Component;

/** Who answered, as statements and invoices say it: a panel by its name, or the hosts. */
@Component
public class Answerers {

    private final Panels panels;
    private final Texts texts;

    Answerers(Panels panels, Texts texts) {
        this.panels = panels;
        this.texts = texts;
    }

    /** Of panels also those that are not asked any more. */
    public Names in(Language language) {
        return new Names(
                panels.kept(language).stream()
                        .collect(Collectors.toMap(it -> it.id().value(), Panel::name)),
                texts.text(language, "agreement.hosts"));
    }

    /**
     * @param panels their names by their numbers
     * @param hosts what answers are marked with that no panel gave
     */
    public record Names(Map<Long, String> panels, String hosts) {

        /** As the column {@code panel_id} says. */
        public String of(ResultSet rs) throws SQLException {
            Long panel = rs.getObject("panel_id", Long.class);
            return panel == null ? hosts : panels.getOrDefault(panel, hosts);
        }
    }
}
