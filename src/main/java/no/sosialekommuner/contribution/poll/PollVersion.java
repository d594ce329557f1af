package no.sosialekommuner.contribution.poll;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a poll asked in one version of its contribution.
 *
 * @param closedAt when it was closed by hand, or null
 */
public record PollVersion(
        String question,
        List<String> choices,
        int most,
        boolean anonymous,
        Shown results,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt) {

    PollForm form() {
        return PollForm.of(new PollTerms(question, choices, most, anonymous, results, closesAt));
    }
}
