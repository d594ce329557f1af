package no.sosialekommuner.expert.ask;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param why what is missing in the answer */
public record AskAgainForm(
        @NotBlank(message = "expert.again.missing") @Size(max = 1000)
        String why) {

    public static final AskAgainForm EMPTY = new AskAgainForm("");

    public AskAgainForm(@Nullable String why) {
        this.why = why == null ? "" : why.strip();
    }
}
