package no.sosialekommuner.notification.preference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When a member is out of office.
 *
 * @param standIn handle, or empty
 */
public record AwayForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate awayFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate awayTo,

        @Nullable String standIn) {

    static AwayForm of(Pace pace) {
        return new AwayForm(
                pace.awayFrom(),
                pace.awayTo(),
                pace.standIn() == null ? "" : pace.standIn().handle());
    }

    /** As it is looked for: without a space, and without the sign that some write before it. */
    String handle() {
        return standIn == null ? "" : standIn.strip().replaceFirst("^@", "");
    }
}
