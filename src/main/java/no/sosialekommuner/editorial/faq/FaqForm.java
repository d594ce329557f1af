package no.sosialekommuner.editorial.faq;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.sosialekommuner.text.PlainText;

/**
 * An entry as an editor writes it.
 *
 * @param nn the same in nynorsk, if it is said in that
 * @param version the one that was on the screen when the editor began; 0 for a new one
 */
public record FaqForm(
        @NotBlank(message = "editorial.faq.title.missing") @Size(max = 200, message = "editorial.faq.title.long")
        String title,

        @NotBlank(message = "editorial.faq.answer.missing")
        @Size(max = FaqForm.ANSWER, message = "editorial.faq.answer.long")
        String answer,

        List<String> tags,
        @Valid FaqTranslation nn,
        int version) {

    static final int ANSWER = 10_000;

    public FaqForm {
        title = title == null ? "" : PlainText.line(title);
        answer = answer == null ? "" : answer.strip();
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        nn = nn == null ? FaqTranslation.NONE : nn;
    }

    FaqForm at(int newVersion) {
        return new FaqForm(title, answer, tags, nn, newVersion);
    }

    /** All of its words, as two of them are compared. */
    String words() {
        return nn.isEmpty() ? answer : answer + "\n\n" + nn.title() + "\n\n" + nn.answer();
    }

    static FaqForm empty() {
        return new FaqForm("", "", List.of(), FaqTranslation.NONE, 0);
    }
}
