package no.sosialekommuner.freshness.page;

import jakarta.validation.constraints.Size;
import no.sosialekommuner.text.PlainText;

/**
 * What a reader says.
 *
 * @param svar yes, partly or no
 * @param ord how it is now, if the reader says so
 * @param fra where the reader was: empty for the page of the question itself
 */
record OpinionForm(
        String svar,
        @Size(max = 1000, message = "freshness.words.long") String ord,
        String fra) {

    OpinionForm {
        svar = svar == null ? "" : svar;
        ord = ord == null ? "" : PlainText.line(ord);
        fra = fra == null ? "" : fra;
    }
}
