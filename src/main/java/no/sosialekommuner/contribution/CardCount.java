package no.sosialekommuner.contribution;

/**
 * How many contributions a list holds, counted no further than is worth knowing.
 *
 * @param number at most {@link #MOST}
 * @param more whether there are more than that
 */
public record CardCount(int number, boolean more) {

    public static final int MOST = 1_000;

    static CardCount of(int found) {
        return new CardCount(Math.min(found, MOST), found > MOST);
    }
}
