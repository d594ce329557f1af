package no.sosialekommuner.contribution.intake;

/**
 * Where a reply stands when the thread is read from top to bottom: for each level its number among its siblings, in seven
 * base-36 digits, so that sorting the text sorts the thread. Past 64 levels replies follow in time under the 64th.
 */
final class ThreadPath {

    private static final int DIGITS = 7;
    private static final int LEVELS = 64;

    private ThreadPath() {}

    /** What the paths of a reply's children begin with; for children of the contribution itself, the empty text. */
    static String ofChildren(String parent) {
        return parent.length() <= DIGITS * LEVELS ? parent : parent.substring(0, DIGITS * LEVELS);
    }

    /** @param number from 1 */
    static String of(String beginning, long number) {
        String digits = Long.toString(number, Character.MAX_RADIX);
        return beginning + "0".repeat(DIGITS - digits.length()) + digits;
    }

    static long number(String digits) {
        return Long.parseLong(digits, Character.MAX_RADIX);
    }
}
