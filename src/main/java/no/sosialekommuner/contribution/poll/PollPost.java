package no.sosialekommuner.contribution.poll;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll as other systems send it along with a contribution; checked like the form.
 *
 * @param most how many choices one voter may take; left out, one
 * @param anonymous left out, nobody is told who chose what
 * @param results when they are told; left out, at any time
 * @param closesAt to the minute; left out, it is open without end
 */
public record PollPost(
        @Nullable String question,
        @Nullable List<String> choices,
        @Nullable Integer most,
        @Nullable Boolean anonymous,
        @Nullable Shown results,
        @Nullable Instant closesAt) {

    /** What one would have typed. */
    public PollForm form() {
        return new PollForm(
                question == null ? "" : question,
                choices == null ? List.of() : choices,
                String.valueOf(most == null ? 1 : Math.clamp(most, 1, PollTerms.MOST_CHOICES)),
                anonymous == null || anonymous ? "anonymous" : PollForm.NAMED,
                (results == null ? Shown.ALWAYS : results).name(),
                closesAt == null
                        ? ""
                        : closesAt.atZone(ZoneId.of("Europe/Oslo"))
                                .toLocalDateTime()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString());
    }
}
