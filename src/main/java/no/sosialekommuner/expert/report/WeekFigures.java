package no.sosialekommuner.expert.report;

import java.time.LocalDate;

/** Questions that came in the week that begins on this Monday, and what has become of their promises. */
public record WeekFigures(LocalDate week, int asked, int kept, int broken) {

    public int percent() {
        int settled = kept + broken;
        return settled == 0 ? 0 : (int) Math.round(100.0 * kept / settled);
    }
}
