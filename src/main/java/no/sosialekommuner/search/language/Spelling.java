package no.sosialekommuner.search.language;

import java.text.Normalizer;

/**
 * One spelling for what is written in several. Two steps, because the stemmer needs Norwegian letters and the index none:
 * {@link #normal} gives small letters without foreign accents, {@link #folded} writes æ, ø and å as ae, oe and aa.
 */
final class Spelling {

    private Spelling() {}

    /** Small letters, composed, with no accents but æ, ø and å. What is neither letter nor digit disappears. */
    static String normal(CharSequence written) {
        StringBuilder normal = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == 'å' || c == 'ø' || c == 'æ') {
                normal.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                normal.append((char) (c + ('a' - 'A')));
            } else if (c > 0x7f) {
                foreign(c, normal);
            } else if (c == ',' || c == '.' || c == '@' || c == '§') {
                normal.append(c);
            }
        }
        return normal.toString();
    }

    private static void foreign(char c, StringBuilder normal) {
        switch (Character.toLowerCase(c)) {
            case 'å' -> normal.append('å');
            case 'ø', 'ö', 'œ' -> normal.append('ø');
            case 'æ', 'ä' -> normal.append('æ');
            case 'đ', 'ð' -> normal.append('d');
            case 'ŋ' -> normal.append('n');
            case 'ŧ' -> normal.append('t');
            case 'ł' -> normal.append('l');
            case 'þ' -> normal.append("th");
            case 'ß' -> normal.append("ss");
            case '§' -> normal.append('§');
            case '\u030a' -> mark(normal, 'a', 'å');
            case '\u0308' -> {
                mark(normal, 'a', 'æ');
                mark(normal, 'o', 'ø');
            }
            default -> bare(c, normal);
        }
    }

    /** A letter that was sent in two characters becomes the one it is. */
    private static void mark(StringBuilder normal, char base, char letter) {
        int last = normal.length() - 1;
        if (last >= 0 && normal.charAt(last) == base) {
            normal.setCharAt(last, letter);
        }
    }

    private static void bare(char c, StringBuilder normal) {
        if (Character.isSurrogate(c)) {
            normal.append(c);
        } else if (Character.isLetterOrDigit(c)) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
            for (int at = 0; at < apart.length(); at++) {
                char part = apart.charAt(at);
                if (part < 0x80 || part == c) {
                    append(part, normal);
                } else {
                    foreign(part, normal);
                }
            }
        }
    }

    private static void append(char c, StringBuilder normal) {
        if (Character.isLetterOrDigit(c)) {
            normal.append(Character.toLowerCase(c));
        }
    }

    /** Written with the letters of every keyboard; longer, never shorter, so that a beginning stays a beginning. */
    static String folded(String normal) {
        int at = 0;
        while (at < normal.length() && !isNorwegian(normal.charAt(at))) {
            at++;
        }
        if (at == normal.length()) {
            return normal;
        }
        StringBuilder folded = new StringBuilder(normal.length() + 4).append(normal, 0, at);
        for (; at < normal.length(); at++) {
            char c = normal.charAt(at);
            switch (c) {
                case 'å' -> folded.append("aa");
                case 'ø' -> folded.append("oe");
                case 'æ' -> folded.append("ae");
                default -> folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean isNorwegian(char c) {
        return c == 'å' || c == 'ø' || c == 'æ';
    }
}
