package no.sosialekommuner.taxonomy;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared: without case, accents, spaces and marks. */
public final class Folded {

    private Folded() {}

    /** As {@code øvelsegprøve} for "Øvelse-G prøve". Letters of the Norwegian alphabet stay what they are. */
    public static String of(String text) {
        String kept = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replace('å', '\u0001')
                .replace('ø', '\u0002')
                .replace('æ', '\u0003');
        return Normalizer.normalize(kept, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}\u0001\u0002\u0003]", "")
                .replace('\u0001', 'å')
                .replace('\u0002', 'ø')
                .replace('\u0003', 'æ');
    }

    /** As an address has it: {@code ovelse-og-prove}; empty when nothing is left. */
    public static String slug(String text) {
        String latin = text.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replace("đ", "d")
                .replace("ŋ", "n")
                .replace("ŧ", "t");
        String words = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        return words.substring(0, Math.min(words.length(), 60)).replaceAll("^-+|-+$", "");
    }
}
