package no.sosialekommuner.freshness.lifetime;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.freshness.Held;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The lifetimes as they are typed.
 *
 * @param months by the kind's code; empty where it holds for good
 * @param version the newest when the form was opened
 */
public record LifetimeForm(
        Map<String, String> months,
        @Nullable String perDay,
        @Nullable String weeks,

        @NotBlank(message = "freshness.rules.reason.missing") @Size(max = 300)
        String reason,

        @Nullable Integer version) {

    private static final int MOST_MONTHS = 120;

    public LifetimeForm {
        months = months == null ? new HashMap<>() : months;
        reason = reason == null ? "" : PlainText.line(reason);
    }

    static LifetimeForm of(Lifetime newest) {
        Map<String, String> months = new HashMap<>();
        newest.months().forEach((held, some) -> months.put(held.code(), some.toString()));
        return new LifetimeForm(
                months, Integer.toString(newest.perDay()), Integer.toString(newest.weeks()), "", newest.version());
    }

    /** The version it was opened on; none is older than all. */
    public int base() {
        return version == null ? 0 : version;
    }

    /** As it was typed. */
    public String typed(Held held) {
        return months.getOrDefault(held.code(), "");
    }

    /** What was typed, or nothing when it cannot be used; what is wrong is said beside the fields. */
    Optional<Lifetime> lifetime(BindingResult faults) {
        Map<Held, Integer> wanted = new EnumMap<>(Held.class);
        for (Held held : Held.values()) {
            if (!typed(held).isBlank()) {
                wanted.put(held, number("months[" + held.code() + "]", typed(held), 1, MOST_MONTHS, faults));
            }
        }
        Lifetime typed = new Lifetime(
                base() + 1,
                wanted,
                number("perDay", perDay, 1, 20, faults),
                number("weeks", weeks, 1, 26, faults),
                reason,
                null,
                Instant.EPOCH);
        return faults.hasErrors() ? Optional.empty() : Optional.of(typed);
    }

    private static int number(String field, @Nullable String typed, int least, int most, BindingResult faults) {
        try {
            int number = Integer.parseInt(typed == null ? "" : typed.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, like a number that is too large
        }
        faults.rejectValue(field, "freshness.rules.number." + most);
        return least;
    }
}
