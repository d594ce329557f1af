package no.sosialekommuner.search.language;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wrote into the search field, taken apart: words, "a phrase", -without.
 *
 * @param free words without quotation marks
 * @param quoted each between quotation marks
 * @param excluded each behind a minus: a word or a phrase
 * @param endsInWord whether the last word may still go on
 */
record Wording(List<Token> free, List<List<Token>> quoted, List<List<Token>> excluded, boolean endsInWord) {

    private static final String OPENING = "\"«“„”";
    private static final String CLOSING = "\"»”“";

    static Wording of(String text) {
        List<List<Token>> quoted = new ArrayList<>();
        List<List<Token>> excluded = new ArrayList<>();
        StringBuilder free = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            boolean minus = isMinus(text, at);
            int start = minus ? at + 1 : at;
            int end = phraseEnd(text, start);
            if (end > 0) {
                add(minus ? excluded : quoted, text.substring(start + 1, end));
                free.append(' ');
                at = end + 1;
            } else if (minus) {
                at = wordEnd(text, start);
                add(excluded, text.substring(start, at));
            } else {
                free.append(text.charAt(at++));
            }
        }
        List<Token> tokens = Tokens.of(free.toString());
        boolean endsInWord = !tokens.isEmpty() && tokens.getLast().end() == free.length();
        return new Wording(tokens, quoted, excluded, endsInWord);
    }

    private static void add(List<List<Token>> to, String text) {
        List<Token> tokens = Tokens.of(text);
        if (!tokens.isEmpty()) {
            to.add(tokens);
        }
    }

    /** At the beginning of a word; a hyphen within one, or between spaces, excludes nothing. */
    private static boolean isMinus(String text, int at) {
        return text.charAt(at) == '-'
                && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
                && at + 1 < text.length()
                && (Character.isLetterOrDigit(text.charAt(at + 1)) || OPENING.indexOf(text.charAt(at + 1)) >= 0);
    }

    /** Where the quotation mark closes that opens here, or 0: one that is left open means nothing. */
    private static int phraseEnd(String text, int start) {
        if (OPENING.indexOf(text.charAt(start)) < 0) {
            return 0;
        }
        for (int at = start + 1; at < text.length(); at++) {
            if (CLOSING.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return 0;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
