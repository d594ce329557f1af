package no.sosialekommuner.contribution.thread;

/**
 * Where a reply stands when the thread is read from top to bottom: for each level its number among its siblings, in seven
 * base-36 digits, so that sorting the text sorts the thread. Past 64 levels replies follow in time under the 64th.
 */
public final class ThreadPath {

    /** Digits a level. */
    public static final int DIGITS = 7;

    private static final int LEVELS = 64;

    /** The longest path that still has children of its own. */
    public static final int LONGEST = DIGITS * LEVELS;

    private ThreadPath() {}

    /** What the paths of a reply's children begin with; for children of the contribution itself, the empty text. */
    public static String ofChildren(String parent) {
        return parent.length() <= LONGEST ? parent : parent.substring(0, LONGEST);
    }

    /** @param number from 1 */
    public static String of(String beginning, long number) {
        String digits = Long.toString(number, Character.MAX_RADIX);
        return beginning + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The number that {@link #of} was given. */
    public static long number(String digits) {
        return Long.parseLong(digits, Character.MAX_RADIX);
    }
}
