package no.sosialekommuner.contribution.reply;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param version of the reply that the writer had before the eyes */
public record CorrectionForm(
        @NotBlank(message = "contribution.reply.body-missing") @Size(max = 200_000)
        String body,

        int version) {

    static CorrectionForm of(StoredReply reply) {
        return new CorrectionForm(reply.body(), reply.version());
    }
}
