package no.sosialekommuner.guide.edit;

import no.sosialekommuner.guide.Wording;

/** The name of a new chapter. */
public record NewChapterForm(Wording title) {

    static final NewChapterForm EMPTY = new NewChapterForm(Wording.NONE);

    public NewChapterForm {
        title = Wording.line(title);
    }
}
