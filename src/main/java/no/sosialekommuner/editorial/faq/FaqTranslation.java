package no.sosialekommuner.editorial.faq;

import jakarta.validation.constraints.Size;
import no.sosialekommuner.text.PlainText;

/** An entry in nynorsk; empty where it is said in one language only. */
public record FaqTranslation(
        @Size(max = 200, message = "editorial.faq.title.long")
        String title,

        @Size(max = FaqForm.ANSWER, message = "editorial.faq.answer.long")
        String answer) {

    static final FaqTranslation NONE = new FaqTranslation("", "");

    public FaqTranslation {
        title = title == null ? "" : PlainText.line(title);
        answer = answer == null ? "" : answer.strip();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Nobody is shown a question in one language with its answer in another. */
    boolean isHalf() {
        return title.isEmpty() != answer.isEmpty();
    }
}
