package no.sosialekommuner.strategy.share;

import jakarta.validation.constraints.Size;
import no.sosialekommuner.text.PlainText;

/** @param reason why, for those who read the versions; may be empty where one shared it oneself */
public record WithdrawalForm(
        @Size(max = 300, message = "contribution.revision.reason.long")
        String reason) {

    public WithdrawalForm {
        reason = reason == null ? "" : PlainText.line(reason);
    }
}
