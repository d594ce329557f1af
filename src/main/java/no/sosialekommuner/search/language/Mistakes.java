package no.sosialekommuner.search.language;

/** How many typing mistakes lie between two words: a letter missing, too many, wrong, or two that changed places. */
final class Mistakes {

    private Mistakes() {}

    /** @return how many, or more than {@code most} as soon as that is certain */
    static int between(String one, String two, int most) {
        if (Math.abs(one.length() - two.length()) > most) {
            return most + 1;
        }
        int[] before = new int[two.length() + 1];
        int[] last = new int[two.length() + 1];
        int[] now = new int[two.length() + 1];
        for (int at = 0; at <= two.length(); at++) {
            last[at] = at;
        }
        for (int row = 1; row <= one.length(); row++) {
            now[0] = row;
            int least = row;
            for (int at = 1; at <= two.length(); at++) {
                int cost = one.charAt(row - 1) == two.charAt(at - 1) ? 0 : 1;
                int best = Math.min(Math.min(now[at - 1], last[at]) + 1, last[at - 1] + cost);
                if (isSwapped(one, row, two, at)) {
                    best = Math.min(best, before[at - 2] + 1);
                }
                now[at] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[two.length()];
    }

    private static boolean isSwapped(String one, int row, String two, int at) {
        return row > 1
                && at > 1
                && one.charAt(row - 1) == two.charAt(at - 2)
                && one.charAt(row - 2) == two.charAt(at - 1);
    }
}
