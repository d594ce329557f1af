package no.sosialekommuner.agreement;

import java.util.regex.Pattern;

/** Organisation numbers of the Central Coordinating Register for Legal Entities: nine digits, the last one a check. */
public final class LegalNumber {

    private static final Pattern DIGITS = Pattern.compile("\\d{9}");
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    private LegalNumber() {}

    /** What is typed, without spaces and without the words around it: "NO 940 039 541 MVA" means 940039541. */
    public static String plain(String typed) {
        return typed.replaceAll("\\s|\\u00a0|^NO|^0192:|MVA$", "");
    }

    public static boolean isValid(String number) {
        if (!DIGITS.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (number.charAt(at) - '0');
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == number.charAt(WEIGHTS.length) - '0';
    }
}
