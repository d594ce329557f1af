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
    /** A name. */
    WHO,
    /** A place. */
    WHERE,
    /** A reason. */
    WHY;

    private static final Pattern YEAR = Pattern.compile("\\b(?:1\\d|20)\\d\\d\\b");
    private static final Pattern DAY =
            Pattern.compile("\\b(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|"
                    + "m[aå]ndag|t[iy]r?sdag|onsdag|torsdag|fredag|l(?:ør|aur)dag|s[øu]n(?:n?)dag)");
    private static final Pattern PLACE =
            Pattern.compile("\\b(?:i|på|ved|til|fra|frå|nær|utenfor|nord|sør|øst|vest) [A-ZÆØÅ]");
    private static final Pattern REASON =
            Pattern.compile("\\b(?:fordi|siden|sidan|derfor|difor|grunn|årsak|skyldes|skuldast|pga)\\b");
    private static final Set<String> NAMED =
            Set.of("heter", "heiter", "navnet", "namnet", "kalles", "kallast", "kalla");
    private static final Set<String> PLACES = Set.of("land", "by", "sted", "stad", "kommune", "øy", "fylke");
    private static final Set<String> MEASURES = Set.of(
            "mange", "mye", "mykje", "gammel", "gammal", "gamle", "lenge", "langt", "lang", "stor", "stort", "store",
            "høy", "høyt", "høg", "høgt", "ofte");
    private static final int MANY_DIGITS = 4;
    private static final int MANY_NAMES = 6;
    private static final double ONLY_A_DAY = 0.7;

    static Inquiry of(String question) {
        List<String> words = Tokens.of(question).stream().map(Token::word).toList();
        Inquiry inquiry = words.isEmpty() ? ANY : byFirst(words.getFirst());
        for (int at = 0; at < words.size(); at++) {
            if (inquiry == ANY && NAMED.contains(words.get(at))) {
                inquiry = WHO;
            }
            Inquiry more = at + 1 < words.size() ? byTwo(words.get(at), words.get(at + 1)) : ANY;
            inquiry = more == ANY ? inquiry : more;
        }
        return inquiry;
    }

    private static Inquiry byFirst(String word) {
        return switch (word) {
            case "når" -> WHEN;
            case "hvem", "kven" -> WHO;
            case "hvor", "kor", "kvar" -> WHERE;
            case "hvorfor", "kvifor" -> WHY;
            default -> ANY;
        };
    }

    private static Inquiry byTwo(String word, String next) {
        return switch (word) {
            case "hvor", "kor" -> MEASURES.contains(next) ? HOW_MUCH : ANY;
            case "hvilket", "hvilken", "kva", "eit", "ein", "ei" ->
                next.equals("år") ? WHEN : PLACES.contains(next) ? WHERE : ANY;
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
            case WHERE -> PLACE.matcher(text).find() ? 1 : 0;
            case WHY -> REASON.matcher(text).find() ? 1 : 0;
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
