package no.sosialekommuner.expert.anonymous;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the asker says to it.
 *
 * @param say {@code approve}, {@code suggest} or {@code refuse}
 * @param version that was read
 * @param note what is to be otherwise, or why not
 */
public record VerdictForm(
        @NotNull(message = "expert.anonymous.say.missing")
        @Pattern(regexp = "approve|suggest|refuse", message = "expert.anonymous.say.missing")
        String say,

        int version,

        @Size(max = 2_000, message = "expert.anonymous.note.long")
        String note) {

    public VerdictForm {
        note = note == null ? "" : note.strip();
    }

    boolean lacksNote() {
        return "suggest".equals(say) && note.isEmpty();
    }
}
