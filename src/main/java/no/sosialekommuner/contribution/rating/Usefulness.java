package no.sosialekommuner.contribution.rating;

import java.time.Duration;
import no.sosialekommuner.database.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The mean of few ratings says little, so each contribution is taken to have {@value #WEIGHT} more that are as good as the
 * mean of all:
 *
 * <pre>usefulness = (WEIGHT · mean of all + sum of its ratings) / (WEIGHT + number of its ratings)</pre>
 *
 * <p>This is the posterior mean with a prior worth {@value #WEIGHT} observations, known as the Bayesian average (X. Yang
 * and Z. Zhang, "Combining Prestige and Relevance Ranking for Personalized Recommendation", CIKM 2013) and as the
 * weighted rating of large film sites. The mean of all is asked for anew every ten minutes: it hardly moves.
 */
@Repository
public class Usefulness {

    /** How many ratings it takes before a contribution's own weigh as much as everybody's mean. */
    static final int WEIGHT = 5;

    /** Below this nothing is said: it would be one or two persons' opinion. */
    static final int FEWEST = 3;

    private static final double MIDDLE_OF_THE_SCALE = 3;

    private final JdbcClient db;
    private final Remembered<Boolean, Double> meanOfAll;

    Usefulness(JdbcClient db) {
        this.db = db;
        this.meanOfAll = Remembered.known(Duration.ofMinutes(10), _ -> meanOfAll());
    }

    /**
     * From 1 to 5 with two decimals, or null while fewer than three have rated.
     *
     * @param count how many have rated it
     * @param sum of their ratings
     */
    public @Nullable Double of(int count, int sum) {
        return count < FEWEST ? null : Math.round(weighed(count, sum, meanOfAll.get(true)) * 100) / 100.0;
    }

    static double weighed(int count, int sum, double meanOfAll) {
        return (WEIGHT * meanOfAll + sum) / (WEIGHT + count);
    }

    private double meanOfAll() {
        return db.sql("""
                        select sum(c.rating_sum)::float8 / nullif(sum(c.rating_count), 0)
                          from contribution.contribution c
                         where c.rating_count > 0
                        """).query(Double.class).optional().orElse(MIDDLE_OF_THE_SCALE);
    }
}
