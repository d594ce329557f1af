package no.sosialekommuner.contribution.poll;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a poll asks and by which rules, every part of it checked.
 *
 * @param choices 2 to 20, all different, in the order shown
 * @param most how many of them one voter may take
 * @param closesAt or null where it has no end
 */
public record PollTerms(
        String question,
        List<String> choices,
        int most,
        boolean anonymous,
        Shown results,
        @Nullable Instant closesAt) {

    /** More than these cannot be seen at once. */
    public static final int MOST_CHOICES = 20;

    /** Longest question and longest choice, in characters. */
    public static final int LONGEST = 200;

    public PollTerms {
        choices = List.copyOf(choices);
    }
}
