package no.sosialekommuner.contribution.revision;

import jakarta.validation.constraints.Size;
import no.sosialekommuner.text.PlainText;

/** @param reason why, for those who read the versions; may be empty where one acts on one's own text */
public record ReasonForm(
        @Size(max = Bounds.REASON, message = "contribution.revision.reason.long")
        String reason) {

    public ReasonForm {
        reason = reason == null ? "" : PlainText.line(reason);
    }
}
