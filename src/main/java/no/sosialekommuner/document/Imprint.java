package no.sosialekommuner.document;

import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whose document it is, as its first page and its margins say. All words are in the language of the document.
 *
 * @param organisation whose document it is, as "Fredrikstad kommune"
 * @param subtitle what stands below the title, as "Strategi 2027–2030", or null
 * @param author who wrote it, where that is a person; null where the organisation did
 * @param date as "Publisert 3. desember 2026"; may be empty
 * @param state as "Vedtatt av kommunestyret 3. desember 2026, sak 45/26" or "Utkast"; null where there is none to tell
 * @param language that it is written in, so that it is read aloud and spelled rightly
 */
public record Imprint(
        String organisation,
        @Nullable String subtitle,
        @Nullable String author,
        String date,
        @Nullable String state,
        Language language) {

    private static final int LONGEST_FOOT = 60;

    /** What stands at the foot of its pages: its state, and its date where there is room for both. */
    public String foot() {
        if (state == null) {
            return date;
        }
        String both = state + " · " + date;
        return date.isEmpty() || both.length() > LONGEST_FOOT ? state : both;
    }
}
