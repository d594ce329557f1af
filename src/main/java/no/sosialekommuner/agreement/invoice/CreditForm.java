package no.sosialekommuner.agreement.invoice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.sosialekommuner.text.PlainText;

/** @param lines numbers of the questions whose answers are taken back */
public record CreditForm(
        List<Long> lines,

        @NotBlank(message = "agreement.credit.reason.missing") @Size(max = 300)
        String reason) {

    public CreditForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
        reason = reason == null ? "" : PlainText.line(reason);
    }
}
