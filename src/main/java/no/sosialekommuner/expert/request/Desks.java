package no.sosialekommuner.expert.request;

import java.time.Duration;
import java.util.List;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.PanelCalendar;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers: a panel, or the hosts, who see to what no panel fits. */
@Component
public class Desks {

    private final Panels panels;
    private final Office office;

    Desks(Panels panels, Office office) {
        this.panels = panels;
        this.office = office;
    }

    /** @param panel null for the hosts */
    public Desk of(@Nullable PanelId panel) {
        return panel == null
                ? hosts()
                : panels.find(panel, Language.NB).map(Desks::of).orElseThrow();
    }

    public Desk hosts() {
        return office.desk();
    }

    public static Desk of(Panel panel) {
        return new Desk(panel.id(), panel.lead(), panel.promise(), panel.calendar());
    }

    static List<Desk> of(List<Panel> panels) {
        return panels.stream().map(Desks::of).toList();
    }

    /** @param panel null for the hosts, as is {@code lead} where a panel has none */
    public record Desk(@Nullable PanelId panel, @Nullable MemberId lead, Duration promise, PanelCalendar calendar) {}
}
