package no.sosialekommuner.document.print;

/** Words that are wider than a line, as addresses are: between their letters a line may end, which nobody sees or copies. */
final class Breakable {

    /** Norwegian words may be long: this is where they stop being words. */
    static final int LONGEST_WORD = 32;

    /** After which an address may go on in the next line. */
    private static final String SIGNS = "/?&=-_.,:;";

    /** Ends a line where one is needed and is never printed. */
    static final char ZERO_WIDTH_SPACE = '\u200B';

    private Breakable() {}

    static String of(String text) {
        return of(text, LONGEST_WORD);
    }

    static String of(String text, int longest) {
        StringBuilder out = null;
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean end = at == text.length() || Character.isWhitespace(text.charAt(at));
            if (end && at - begin > longest) {
                out = out == null ? new StringBuilder(text.length() * 2).append(text, 0, begin) : out;
                loosen(text, begin, at, longest, out);
            } else if (end && out != null) {
                out.append(text, begin, at);
            }
            if (end) {
                if (out != null && at < text.length()) {
                    out.append(text.charAt(at));
                }
                begin = at + 1;
            }
        }
        return out == null ? text : out.toString();
    }

    /** After the signs of an address, else between letters, but never between a letter and its accent. */
    private static void loosen(String text, int begin, int end, int longest, StringBuilder out) {
        int since = 0;
        boolean pieces = hasPieces(text, begin, end, longest);
        for (int at = begin; at < end; ) {
            int c = text.codePointAt(at);
            int type = Character.getType(c);
            boolean accent = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
            boolean afterSign = since == 0;
            if (at > begin && !accent && (afterSign || !pieces)) {
                out.append(ZERO_WIDTH_SPACE);
            }
            out.appendCodePoint(c);
            since = SIGNS.indexOf(c) >= 0 ? 0 : since + 1;
            at += Character.charCount(c);
        }
    }

    /** Whether what stands between its signs is short enough to be kept whole. */
    private static boolean hasPieces(String text, int begin, int end, int longest) {
        int since = 0;
        for (int at = begin; at < end; at++) {
            since = SIGNS.indexOf(text.charAt(at)) >= 0 ? 0 : since + 1;
            if (since > longest) {
                return false;
            }
        }
        return true;
    }
}
