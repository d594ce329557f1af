package no.sosialekommuner.guide.edit;

import no.sosialekommuner.guide.Wording;

/**
 * A new guide as an editor begins it.
 *
 * @param copy the key of the guide whose chapters it begins with; empty for none
 */
public record NewGuideForm(Wording title, String copy) {

    static final NewGuideForm EMPTY = new NewGuideForm(Wording.NONE, "");

    public NewGuideForm {
        title = Wording.line(title);
        copy = GuideRows.text(copy);
    }
}
