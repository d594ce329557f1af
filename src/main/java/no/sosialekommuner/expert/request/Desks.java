package no.sosialekommuner.expert.request;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.PanelCalendar;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers: a panel, or the hosts, who promise the same where no panel fits. */
@Component
public class Desks {

    private static final Duration OF_HOSTS = Duration.ofHours(8);
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(15, 30);

    private final Panels panels;
    private final PanelCalendar office;

    Desks(Panels panels, WorkingDays days) {
        this.panels = panels;
        this.office = new PanelCalendar(
                Stream.of(DayOfWeek.values())
                        .filter(it -> it.compareTo(DayOfWeek.SATURDAY) < 0)
                        .map(it -> new Opening(it, OPENS, CLOSES))
                        .toList(),
                Set.of(),
                days);
    }

    /** @param panel null for the hosts */
    public Desk of(@Nullable PanelId panel) {
        return panel == null
                ? hosts()
                : panels.find(panel, Language.NB).map(Desks::of).orElseThrow();
    }

    public Desk hosts() {
        return new Desk(null, null, OF_HOSTS, office);
    }

    public static Desk of(Panel panel) {
        return new Desk(panel.id(), panel.lead(), panel.promise(), panel.calendar());
    }

    /** The panels that fit, the best first. */
    List<Desk> of(List<Panel> fitting) {
        return fitting.stream().map(Desks::of).toList();
    }

    /** @param panel null for the hosts, as is {@code lead} where a panel has none */
    public record Desk(@Nullable PanelId panel, @Nullable MemberId lead, Duration promise, PanelCalendar calendar) {}
}
