package no.sosialekommuner.search.language;

/**
 * Takes off what bends a word, in both written standards alike: "bruker", "brukerne", "brukarane" end in the same stem. The
 * frame is Snowball's for Norwegian (a region behind the first closed syllable, the longest ending in it); the endings are
 * those of bokmål and nynorsk together.
 */
final class Stemmer {

    /** The longest first. Behind them nothing is taken off but the derivations. */
    private static final String[] BENDING = {
        "hetenes", "heitene", "heitane", "hetene", "hetens", "heitas", "enes", "anes", "endes", "andes", "edes",
        "igste", "igaste", "erens", "arens", "eren", "aren", "heten", "hets", "heits", "heter", "heita", "heiter",
        "arane", "arar", "erane", "erne", "ernes", "ende", "ande", "ene", "ane", "ede", "ers", "ars", "ets", "ens",
        "het", "heit", "ast", "est", "este", "aste", "ere", "are", "en", "ar", "er", "as", "es", "et", "a", "e"
    };

    private static final String[] DERIVING = {
        "hetslov", "eleg", "elig", "elov", "slov", "leg", "lig", "eig", "els", "lov", "ig"
    };

    private static final String VOWELS = "aeiouyæøå";
    private static final String BEFORE_S = "bcdfghjlmnoprtvyz";

    private Stemmer() {}

    /** @param normal in the spelling of {@link Spelling#normal} */
    static String stem(String normal) {
        String word = normal.replace("aa", "å");
        int region = region(word);
        if (region >= word.length() || !Character.isLetter(word.charAt(0))) {
            return word;
        }
        int quality = quality(word);
        return quality > 0 ? word.substring(0, quality) + "het" : underived(unbent(word, region), region);
    }

    /** Where endings may begin: behind the first consonant that follows a vowel, and three letters in at least. */
    private static int region(String word) {
        int at = 0;
        while (at < word.length() && !isVowel(word, at)) {
            at++;
        }
        while (at < word.length() && isVowel(word, at)) {
            at++;
        }
        return Math.max(3, at + 1);
    }

    /** Where "het" or "heit" begins behind a root of two letters, too short to stand alone: "nyhet" is not "ny". */
    private static int quality(String word) {
        return word.startsWith("het", 2) || word.startsWith("heit", 2) ? 2 : 0;
    }

    private static String unbent(String word, int region) {
        for (String ending : BENDING) {
            if (endsWith(word, ending, region)) {
                return cut(word, ending.length() - (ending.startsWith("ig") ? 2 : 0));
            }
        }
        if (endsWith(word, "erte", region)) {
            return cut(word, 2);
        }
        if (endsWith(word, "ert", region)) {
            return cut(word, 1);
        }
        if (endsWith(word, "s", region) && mayLoseS(word)) {
            return cut(word, 1);
        }
        if (endsWith(word, "dt", region - 1) || endsWith(word, "vt", region - 1)) {
            return cut(word, 1);
        }
        return word;
    }

    private static boolean mayLoseS(String word) {
        int before = word.length() - 2;
        char c = word.charAt(before);
        return BEFORE_S.indexOf(c) >= 0 || c == 'k' && before > 0 && !isVowel(word, before - 1);
    }

    private static String underived(String word, int region) {
        for (String ending : DERIVING) {
            if (endsWith(word, ending, region)) {
                return cut(word, ending.length());
            }
        }
        return word;
    }

    private static boolean endsWith(String word, String ending, int region) {
        return word.length() - ending.length() >= region && word.endsWith(ending);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean isVowel(String word, int at) {
        return VOWELS.indexOf(word.charAt(at)) >= 0;
    }
}
