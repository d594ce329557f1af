package no.sosialekommuner.notification.preference;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When a member wants to be left alone.
 *
 * @param quietFrom time of day; the same as {@code quietTo} for no quiet hours
 * @param quietDays null where the box is not checked, as is {@code urgentThrough}
 */
public record QuietForm(
        @NotNull(message = "notification.settings.time") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime quietFrom,

        @NotNull(message = "notification.settings.time") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime quietTo,

        @Nullable Boolean quietDays,
        @Nullable Boolean urgentThrough) {

    public boolean isQuietOnDaysOff() {
        return Boolean.TRUE.equals(quietDays);
    }

    public boolean isUrgentThrough() {
        return Boolean.TRUE.equals(urgentThrough);
    }

    static QuietForm of(Pace pace) {
        return new QuietForm(pace.quietFrom(), pace.quietTo(), pace.quietDays(), pace.urgentThrough());
    }
}
