package no.sosialekommuner.guide;

import no.sosialekommuner.text.Comparison;

/**
 * A text that two versions say differently.
 *
 * @param label text key of which it is
 */
public record TextDifference(String label, Comparison words) {

    public static TextDifference of(String label, String before, String after) {
        return new TextDifference(label, Comparison.of(before, after));
    }

    /** Whether there is any. */
    public boolean differs() {
        return !words.isEmpty();
    }
}
