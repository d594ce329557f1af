package no.sosialekommuner.editorial.theme;

import jakarta.validation.constraints.Size;
import no.sosialekommuner.editorial.EditorialIntake.Said;
import no.sosialekommuner.editorial.ThemeWords;
import no.sosialekommuner.text.PlainText;

/** A theme in one more language; what is not said in it is shown in bokmål. */
public record Translation(
        @Size(max = 120, message = "editorial.theme.title.long")
        String title,

        @Size(max = 10_000, message = "editorial.theme.introduction.long")
        String introduction,

        @Size(max = 200, message = "editorial.theme.question.long")
        String question) {

    static final Translation NONE = new Translation("", "", "");

    public Translation {
        title = title == null ? "" : PlainText.line(title);
        introduction = introduction == null ? "" : introduction.strip();
        question = question == null ? "" : PlainText.line(question);
    }

    static Translation of(ThemeWords words) {
        return new Translation(words.title(), words.introduction(), words.question());
    }

    static Translation of(Said said) {
        return new Translation(said.title(), said.introduction(), said.question());
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Nobody would be shown a title or a question without the introduction that belongs to them. */
    boolean lacksIntroduction() {
        return introduction.isEmpty() && !isEmpty();
    }

    boolean says(ThemeWords words) {
        return equals(of(words));
    }
}
