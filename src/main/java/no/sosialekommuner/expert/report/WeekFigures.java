package no.sosialekommuner.expert.report;

import java.time.LocalDate;

/** Questions that came in the week that begins on this Monday, and what has become of their promises. */
public record WeekFigures(LocalDate week, int asked, int kept, int broken) {}
