package no.sosialekommuner.text;

import java.text.Normalizer;

/**
 * Makes text that came from outside fit to be stored and shown: what cannot be seen, cannot be stored, or turns the
 * words around it is taken out. Every form field and every text of the API passes through here before it is checked.
 */
public final class PlainText {

    /** A letter carries a few accents in any language; a tower of them is a prank, and slow to put in order. */
    private static final int MOST_ACCENTS = 8;

    private PlainText() {}

    /** The text in the composed form (NFC), lines ended by {@code \n}, without control and direction-override characters. */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int accents = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            accents = isAccent(c) ? accents + 1 : 0;
            if (c == '\r') {
                kept.append(at < text.length() && text.charAt(at) == '\n' ? "" : "\n");
            } else if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
                kept.append('\n');
            } else if (accents <= MOST_ACCENTS && !isRefused(c)) {
                kept.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** The same on one line, without space around it: for titles and names. */
    public static String line(String text) {
        return clean(text).replaceAll("\\s+", " ").strip();
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean plain = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || (c >= 0xA0 && c < 0x300);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAccent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /**
     * Controls, halves of surrogate pairs, characters that are none, and those that embed or override the direction of
     * what follows. The plain marks for right-to-left and left-to-right stay: Arabic text needs them.
     */
    private static boolean isRefused(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= 0xD800 && c <= 0xDFFF)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB);
    }
}
