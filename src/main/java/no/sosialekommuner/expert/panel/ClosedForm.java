package no.sosialekommuner.expert.panel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days on which nobody is at work, as they are typed; the last one may be left out. */
public record ClosedForm(String from, String to, String reason) {

    public static final ClosedForm EMPTY = new ClosedForm("", "", "");

    private static final int MOST_DAYS = 62;
    private static final int LONGEST = 200;

    /** Whether these are days, in their order, and at most two months of them. */
    public boolean isReadable() {
        try {
            return !last().isBefore(first()) && ChronoUnit.DAYS.between(first(), last()) < MOST_DAYS;
        } catch (DateTimeException _) {
            return false;
        }
    }

    LocalDate first() {
        return LocalDate.parse(from);
    }

    LocalDate last() {
        return to.isBlank() ? first() : LocalDate.parse(to);
    }

    String why() {
        return reason.substring(0, Math.min(LONGEST, reason.length()));
    }
}
