package no.sosialekommuner.search.find;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a hit besides its words. It moves hits that answer about equally well, and no more: the best of the best
 * is worth a quarter more than one of which nothing is known.
 *
 * @param at when it was published
 * @param solved whether it is an accepted answer, or a question that has one
 * @param ratings how many have rated it
 * @param ratingSum of their ratings, 1 to 5 each
 * @param outdated whether somebody has said that it may be out of date
 */
public record Quality(Instant at, boolean solved, int ratings, int ratingSum, int likes, boolean outdated) {

    private static final double SOLVED = 0.08;
    private static final double RATED = 0.08;
    private static final double LIKED = 0.05;
    private static final double NEW = 0.06;

    /** What may be out of date stands behind what answers as well, and is still found where nothing else does. */
    private static final double OUTDATED = 0.75;

    /** As many ratings of three as it takes to outweigh one that stands alone. */
    private static final int DOUBT = 3;

    private static final double HALF_LIFE_DAYS = 730;
    private static final double MANY_LIKES = 10;

    /** What the score for the words is multiplied by, about 0.92 to 1.27, and a quarter less of what may be out of date. */
    double factor(Instant now) {
        double worth = 1 + (solved ? SOLVED : 0) + RATED * rated() + LIKED * liked() + NEW * fresh(now);
        return outdated ? OUTDATED * worth : worth;
    }

    /** The mean of the ratings, 1 to 5. */
    public double rating() {
        return ratings == 0 ? 0 : (double) ratingSum / ratings;
    }

    private double rated() {
        double mean = (ratingSum + DOUBT * 3.0) / (ratings + DOUBT);
        return (mean - 3) / 2;
    }

    private double liked() {
        return Math.min(1, Math.log1p(likes) / Math.log1p(MANY_LIKES));
    }

    private double fresh(Instant now) {
        double days = Math.max(0, Duration.between(at, now).toDays());
        return Math.pow(0.5, days / HALF_LIFE_DAYS);
    }
}
