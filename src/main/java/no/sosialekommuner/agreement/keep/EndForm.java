package no.sosialekommuner.agreement.keep;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.sosialekommuner.text.PlainText;

/**
 * An agreement ends before its time.
 *
 * @param last the last day it holds
 */
public record EndForm(
        String last,

        @NotBlank(message = "agreement.end.reason.missing") @Size(max = 300)
        String endReason,

        Integer version) {

    public EndForm {
        version = version == null ? 0 : version;
        last = last == null ? "" : last.strip();
        endReason = endReason == null ? "" : PlainText.line(endReason);
    }
}
