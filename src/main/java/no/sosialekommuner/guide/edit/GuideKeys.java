package no.sosialekommuner.guide.edit;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Keys by which plans refer to what stands in a guide. They are given once and are for good; nobody has to see them. */
public final class GuideKeys {

    static final int LONGEST = 60;

    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int OF_A_NAME = 40;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final int RANDOM = 10;
    private static final SecureRandom DICE = new SecureRandom();

    private GuideKeys() {}

    static boolean valid(String key) {
        return key.length() <= LONGEST && VALID.matcher(key).matches();
    }

    /** One that nobody has had: for what is found among its siblings and never stands in an address. */
    static String fresh() {
        StringBuilder key = new StringBuilder(RANDOM);
        for (int at = 0; at < RANDOM; at++) {
            key.append(LETTERS.charAt(DICE.nextInt(LETTERS.length())));
        }
        return key.toString();
    }

    /** One that tells what it stands for; numbered where it is taken. */
    public static String named(String name, Predicate<String> taken) {
        String folded = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replaceAll("[^a-z0-9]+", "-");
        String key = folded.substring(0, Math.min(folded.length(), OF_A_NAME)).replaceAll("^-+|-+$", "");
        String first = key.isEmpty() ? fresh() : key;
        String free = first;
        for (int number = 2; taken.test(free); number++) {
            free = first + "-" + number;
        }
        return free;
    }
}
