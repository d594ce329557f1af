package no.sosialekommuner.expert.absence;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Days as {@code 2026-12-01}. */
public record AbsenceForm(
        String from, String to, @Size(max = 200) String reason) {

    private static final int MOST_DAYS = 400;

    static final AbsenceForm EMPTY = new AbsenceForm("", "", "");

    public AbsenceForm {
        from = text(from);
        to = text(to);
        reason = reason == null ? "" : PlainText.line(reason);
    }

    /** Both days, or nothing where they cannot be used; what is wrong is said beside the fields. */
    Optional<Days> days(LocalDate today, BindingResult faults) {
        LocalDate first = day("from", from, faults);
        LocalDate last = to.isEmpty() ? first : day("to", to, faults);
        if (first == null || last == null) {
            return Optional.empty();
        }
        if (last.isBefore(first)) {
            faults.rejectValue("to", "expert.absence.order");
        } else if (last.isBefore(today)) {
            faults.rejectValue("to", "expert.absence.past");
        } else if (last.isAfter(first.plusDays(MOST_DAYS))) {
            faults.rejectValue("to", "expert.absence.far");
        }
        return faults.hasErrors() ? Optional.empty() : Optional.of(new Days(first, last));
    }

    private static @Nullable LocalDate day(String field, String typed, BindingResult faults) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            faults.rejectValue(field, "expert.absence.day");
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    record Days(LocalDate first, LocalDate last) {}
}
