package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.util.List;
import no.sosialekommuner.contribution.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A contribution with its thread, as one file of {@code demo/contributions} tells.
 *
 * @param key name of the file without its ending
 * @param blogOf number of the organisation in whose blog an article stands
 * @param ratings what readers found it worth, 1 to 5 each
 * @param chart name of a chart that is drawn beside it
 * @param poll what its readers vote on, or null
 */
record SampleContribution(
        String key,
        Kind kind,
        String author,
        String space,
        @Nullable String blogOf,
        List<String> tags,
        SampleTime at,
        boolean urgent,
        int likes,
        List<Integer> ratings,
        @Nullable String chart,
        @Nullable SamplePoll poll,
        String title,
        String body,
        List<SampleReply> replies) {

    /** From the contribution to the last reply. */
    Duration length() {
        return replies.stream().map(SampleReply::after).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
