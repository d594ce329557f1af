package no.sosialekommuner.agreement.keep;

import java.time.LocalDate;
import java.util.Optional;
import no.sosialekommuner.agreement.Agreement;

/** @param used how many answers of the quota */
public record AgreementRow(Agreement agreement, int used) {

    /** So many days before its end somebody should ask whether it is to go on. */
    private static final int SOON = 60;

    /** What hosts should talk with the municipality about, as in text keys. */
    public Optional<String> mark(LocalDate today) {
        if (!agreement.holdsOn(today)) {
            return Optional.empty();
        }
        if (used >= agreement.quota()) {
            return Optional.of("used-up");
        }
        if (agreement.ends().isBefore(today.plusDays(SOON))) {
            return Optional.of("ends-soon");
        }
        return used * 5L >= agreement.quota() * 4L ? Optional.of("nearly-used") : Optional.empty();
    }
}
