package no.sosialekommuner.text;

import java.text.Normalizer;
import java.util.Locale;

/** The words of a title or a name as they stand in an address. */
public final class AddressWords {

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
        String plain = hyphenated(Normalizer.normalize(latin, Normalizer.Form.NFD));
        if (plain.length() <= most) {
            return plain;
        }
        int end = plain.lastIndexOf('-', most);
        return plain.substring(0, end > 0 ? end : most);
    }

    /** Without accents and other marks, and one hyphen for all that stands between words. In one pass: a page asks for many. */
    private static String hyphenated(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                if (apart && !plain.isEmpty()) {
                    plain.append('-');
                }
                plain.append((char) letter);
                apart = false;
            } else {
                apart |= !isMark(letter);
            }
        }
        return plain.toString();
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
