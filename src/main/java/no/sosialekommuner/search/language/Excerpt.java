package no.sosialekommuner.search.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The stretch of a text that answers most words of a question, best where a sentence begins. */
final class Excerpt {

    /** So many words before the first match a sentence may begin. */
    private static final int RUN_UP = 12;

    private static final int FEW_BEFORE = 4;

    private final String text;
    private final List<Token> tokens;
    private final Match[] matches;
    private final int length;

    /** @param matches the one of each token, or null */
    Excerpt(String text, List<Token> tokens, Match[] matches, int length) {
        this.text = text;
        this.tokens = tokens;
        this.matches = matches;
        this.length = length;
    }

    Found found() {
        List<Match> all =
                new ArrayList<>(Arrays.stream(matches).filter(Objects::nonNull).toList());
        if (tokens.size() <= length + FEW_BEFORE) {
            return new Found(List.copyOf(all), 0, text.length());
        }
        int first = start(densest());
        int last = Math.min(first + length, tokens.size());
        int start = first == 0 ? 0 : tokens.get(first).start();
        int end = last == tokens.size() ? text.length() : tokens.get(last - 1).end();
        return new Found(List.copyOf(all), start, end);
    }

    /** The first token of the window with the most different words, and with the most matches among those. */
    private int densest() {
        int best = 0;
        int most = -1;
        for (int at = 0; at < tokens.size(); at++) {
            if (matches[at] != null || at == 0) {
                int worth = worth(at);
                if (worth > most) {
                    most = worth;
                    best = at;
                }
            }
        }
        return best;
    }

    private int worth(int from) {
        long seen = 0;
        int count = 0;
        int worth = 0;
        for (int at = from; at < Math.min(from + length - FEW_BEFORE, tokens.size()); at++) {
            Match match = matches[at];
            if (match != null) {
                count++;
                long bit = 1L << (match.asked() & 63);
                if ((seen & bit) == 0) {
                    seen |= bit;
                    worth += 100 - 5 * match.reason().ordinal();
                }
            }
        }
        return worth + Math.min(count, 20);
    }

    private int start(int firstMatch) {
        for (int at = firstMatch; at > Math.max(0, firstMatch - RUN_UP); at--) {
            if (beginsSentence(at)) {
                return at;
            }
        }
        return firstMatch <= RUN_UP ? 0 : Math.min(firstMatch - FEW_BEFORE, tokens.size() - length);
    }

    private boolean beginsSentence(int at) {
        for (int c = tokens.get(at).start() - 1; c >= tokens.get(at - 1).end(); c--) {
            if (".!?\n".indexOf(text.charAt(c)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
