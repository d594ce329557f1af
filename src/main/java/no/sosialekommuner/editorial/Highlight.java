package no.sosialekommuner.editorial;

import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.web.Language;

/**
 * A featured contribution that the viewer may read.
 *
 * @param words what editors say about it
 * @param language that they are shown in
 */
public record Highlight(Card card, Words words, Language language) {

    /** Empty for nothing. */
    public String word() {
        return words.in(language);
    }
}
