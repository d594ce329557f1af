package no.sosialekommuner.search.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What sort of answer a question wants, and whether a text has something of that sort. */
enum Inquiry {
    /** Anything. */
    ANY,
    /** A time. */
    WHEN,
    /** A number. */
    HOW_MUCH,
    /** Somebody's name. */
    WHO;

    private static final Pattern YEAR = Pattern.compile("\\b(?:1\\d|20)\\d\\d\\b");
    private static final Pattern DAY =
            Pattern.compile("\\b(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|"
                    + "m[aå]ndag|t[iy]r?sdag|onsdag|torsdag|fredag|l(?:ør|aur)dag|s[øu]n(?:n?)dag)");
    private static final Set<String> MEASURES = Set.of(
            "mange", "mye", "mykje", "gammel", "gammal", "gamle", "lenge", "langt", "lang", "stor", "stort", "store",
            "høy", "høyt", "høg", "høgt", "ofte");
    private static final int MANY_DIGITS = 4;
    private static final int MANY_NAMES = 10;
    private static final double ONLY_A_DAY = 0.7;

    static Inquiry of(String question) {
        List<String> words = Tokens.of(question).stream().map(Token::word).toList();
        Inquiry inquiry = words.isEmpty() ? ANY : byFirst(words.getFirst());
        for (int at = 0; at + 1 < words.size(); at++) {
            String word = words.get(at);
            String next = words.get(at + 1);
            if ((word.equals("hvor") || word.equals("kor")) && MEASURES.contains(next)) {
                inquiry = HOW_MUCH;
            } else if (next.equals("år") && (word.equals("hvilket") || word.equals("kva"))) {
                inquiry = WHEN;
            }
        }
        return inquiry;
    }

    private static Inquiry byFirst(String word) {
        return switch (word) {
            case "når" -> WHEN;
            case "hvem", "kven" -> WHO;
            default -> ANY;
        };
    }

    /** From 0, nothing of the sort, to 1. */
    double answeredBy(String text) {
        return switch (this) {
            case ANY -> 0;
            case WHEN -> YEAR.matcher(text).find() ? 1 : DAY.matcher(text).find() ? ONLY_A_DAY : 0;
            case HOW_MUCH -> Math.min(1, text.chars().filter(Character::isDigit).count() / (double) MANY_DIGITS);
            case WHO -> Math.min(1, names(text) / (double) MANY_NAMES);
        };
    }

    private static int names(String text) {
        int names = 0;
        for (int at = 2; at < text.length(); at++) {
            if (Character.isUpperCase(text.charAt(at))
                    && text.charAt(at - 1) == ' '
                    && Character.isLetter(text.charAt(at - 2))) {
                names++;
            }
        }
        return names;
    }
}
