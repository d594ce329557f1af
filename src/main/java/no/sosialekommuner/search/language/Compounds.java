package no.sosialekommuner.search.language;

import java.util.Set;

/**
 * Where a compound is put together. A place is as good as the words on both sides are usual as first and last part; what is
 * learnt from the compounds of Norsk ordbank lies in {@link PartTable}.
 */
final class Compounds {

    /** How usual the parts must be together: the logarithm of the product of their numbers. */
    private static final double USUAL = 2;

    /** So much more where the whole is a word that nobody has put together as far as is known. */
    private static final double WHOLE = 1;

    /** So much more for a part of two or three letters, of which almost any word could be made. */
    private static final double SHORT = 2.5;

    private static final int SHORTEST = 6;

    /** So many letters of the last part must be more than an ending. */
    private static final int LAST = 3;

    /** A last part of so many letters is more than an ending anyway. */
    private static final int SURE = 5;

    private static final double UNKNOWN = -1_000;
    private static final double AS_LAST = Math.log(0.2);
    private static final double AS_FIRST = Math.log(0.1);

    /** Compounds that were learnt from: what a part costs that is itself put together. */
    private static final double SEEN = Math.log(120_000);

    /** Endings that make a word of a word; they are no parts. */
    private static final Set<String> ENDINGS = Set.of(
            "ing", "inga", "ingen", "ring", "ling", "ning", "ende", "ande", "het", "heit", "heten", "heita", "leik",
            "leiken", "dom", "skap", "lig", "leg", "lege", "lige", "som", "bar", "bart", "ist", "isk", "iske", "isme",
            "ere", "eren", "ene", "ane", "sel", "else", "elsen", "eri", "ette", "ert", "erte", "sen", "son", "ner",
            "ten", "len", "ter", "tenes", "lenes", "renes", "nenes", "senes", "delig", "telig");

    /** Words and syllables that turn the meaning: what follows them does not mean the same without them. */
    private static final Set<String> TURNING = Set.of(
            "u", "for", "ut", "opp", "inn", "av", "til", "om", "på", "be", "an", "mis", "van", "er", "unn", "ned",
            "fram", "frem", "bort", "ved", "å", "i", "fra", "frå", "et", "en", "at", "is", "as", "es", "al", "da", "de",
            "re", "in", "ein", "eit", "med", "mot", "gjen", "att", "bi", "und", "sam", "vel", "hen", "ur", "tvi", "dis",
            "kon", "pro", "per", "pre", "ad", "ab", "eks", "sub", "hin", "vår");

    private final PartTable parts;
    private final Lexicon lexicon;

    Compounds(PartTable parts, Lexicon lexicon) {
        this.parts = parts;
        this.lexicon = lexicon;
    }

    /**
     * @param word in its normal spelling
     * @return where its last part begins, or 0 if it does not look put together
     */
    int seam(String word) {
        int best = 0;
        String stem = Stemmer.stem(word);
        double highest =
                word.length() < SHORTEST ? Double.MAX_VALUE : USUAL + (parts.isWord(lexicon.stem(word)) ? WHOLE : 0);
        for (int at = 2; at <= word.length() - 3; at++) {
            if (isTurning(word, at) || isEnding(word, at, stem)) {
                continue;
            }
            double usual = usual(word, at) - (at == 2 ? SHORT : 0) - (word.length() - at == 3 ? SHORT : 0);
            if (usual > highest) {
                highest = usual;
                best = at;
            }
        }
        return best;
    }

    /** The likeliest place in a word that is known to be put together, or 0 if nothing is known of it. */
    int likeliest(String word) {
        int best = 0;
        double highest = UNKNOWN;
        for (int at = 1; at < word.length(); at++) {
            double usual = usual(word, at) - (at == 1 ? 6 : 0);
            if (usual > highest) {
                highest = usual;
                best = at;
            }
        }
        return best;
    }

    /** Whether this is a word, or is put together of words. */
    boolean isKnown(String word) {
        return parts.isWord(lexicon.stem(word)) || seam(word) > 0;
    }

    /** The first part without the letter that joins it to the next. */
    String unjoined(String first) {
        boolean joined = first.length() > 3 && first.endsWith("s") && !parts.isWord(first);
        return joined ? first.substring(0, first.length() - 1) : first;
    }

    private static boolean isTurning(String word, int at) {
        return at <= 4 && TURNING.contains(word.substring(0, at));
    }

    /** Only a way to bend the word, or hardly more. */
    private static boolean isEnding(String word, int at, String stem) {
        return word.length() - at < SURE && stem.length() - at < LAST || ENDINGS.contains(word.substring(at));
    }

    private double usual(String word, int at) {
        double first = first(word, at);
        return first == UNKNOWN ? UNKNOWN : first + last(word.substring(at));
    }

    private double first(String word, int end) {
        int seen = parts.first(word, 0, end);
        if (seen > 0) {
            return Math.log(seen);
        }
        double best = end > 2 && parts.isWord(lexicon.stem(word.substring(0, end))) ? AS_FIRST : UNKNOWN;
        for (int at = 2; at <= end - 3; at++) {
            int one = parts.first(word, 0, at);
            int two = one == 0 ? 0 : parts.first(word, at, end);
            if (two > 0) {
                best = Math.max(best, Math.log(one) + Math.log(two) - SEEN);
            }
        }
        return best;
    }

    private double last(String word) {
        String stem = lexicon.stem(word);
        int seen = parts.last(stem);
        if (seen > 0) {
            return Math.log(seen);
        }
        double best = parts.isWord(stem) ? AS_LAST : UNKNOWN;
        for (int at = 2; at <= word.length() - 2; at++) {
            int one = parts.first(word, 0, at);
            int two = one == 0 ? 0 : parts.last(lexicon.stem(word.substring(at)));
            if (two > 0) {
                best = Math.max(best, Math.log(one) + Math.log(two) - SEEN);
            }
        }
        return best;
    }
}
