package no.sosialekommuner.feedback.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * Input that is asked for on one version of a text.
 *
 * @param title of the text as it was, as is {@code html}
 * @param question what the asker wants to know, in Markdown, or the empty text
 * @param named whether others than the asker see who has said what
 * @param expertWeight how much an expert's word weighs, as it was set when input was asked for
 * @param closesAt the end of the last day
 * @param closedAt null while answers are taken
 * @param outcome what came of it, or the empty text
 */
public record FeedbackRequest(
        long id,
        ContributionId contribution,
        Person asker,
        int version,
        String title,
        String html,
        String question,
        boolean named,
        BigDecimal expertWeight,
        Instant createdAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        String outcome) {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** Where those who are asked answer. */
    public String address() {
        return "/innspill/" + id;
    }

    /** Where the answers are read. */
    public String result() {
        return "/bidrag/" + contribution + "/innspill?runde=" + id;
    }

    public boolean closed() {
        return closedAt != null;
    }

    /** The last day on which an answer is taken. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(closesAt.minusMillis(1), OSLO);
    }
}
