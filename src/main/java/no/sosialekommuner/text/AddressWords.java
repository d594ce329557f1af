package no.sosialekommuner.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a title or a name as they stand in an address. */
public final class AddressWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^-|-$");

    private AddressWords() {}

    /**
     * Lower-case letters a to z, digits and hyphens, as Norwegian addresses are written without æ, ø and å; cut between
     * words. Empty when nothing of the kind is in the text.
     *
     * @param most the longest it may be, in characters
     */
    public static String of(String text, int most) {
        String latin = text.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replace("đ", "d");
        String bare =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        String plain = AT_THE_ENDS.matcher(OTHERS.matcher(bare).replaceAll("-")).replaceAll("");
        if (plain.length() <= most) {
            return plain;
        }
        int end = plain.lastIndexOf('-', most);
        return plain.substring(0, end > 0 ? end : most);
    }
}
