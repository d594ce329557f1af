package no.sosialekommuner.operation.bench;

/** How much there is to be of what. */
record DataSet(int contributions, int replies, int members) {

    /** The first contribution has so many replies whatever the size, so that its page can be compared. */
    static final int STEADY_REPLIES = 20;

    /** How much less each next contribution has than the one before: few long threads, many short ones. */
    private static final double SLOPE = 0.8;

    String name() {
        return contributions + "-" + replies + "-" + members;
    }

    /** Replies of each contribution; together all of them. */
    int[] repliesEach() {
        double whole = 0;
        for (int at = 1; at < contributions; at++) {
            whole += Math.pow(at, -SLOPE);
        }
        int[] each = new int[contributions];
        each[0] = STEADY_REPLIES;
        int left = replies - STEADY_REPLIES;
        for (int at = contributions - 1; at > 0; at--) {
            int share = at == 1
                    ? left
                    : (int) Math.min(left, Math.round((replies - STEADY_REPLIES) * Math.pow(at, -SLOPE) / whole));
            each[at] = share;
            left -= share;
        }
        return each;
    }
}
