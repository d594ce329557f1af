package no.sosialekommuner.contribution.poll;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What another system changes of a poll; what is left out stays as it is. Checked like the form: when somebody has voted,
 * only another choice and another end are taken. A poll with an empty question and no choices is taken away.
 *
 * @param choices all of them, not those to be added
 * @param closesAt as {@code 2026-12-01T15:00:00Z}; empty for no end
 */
public record PollPatch(
        @Nullable String question,
        @Nullable List<String> choices,
        @Nullable Integer most,
        @Nullable Boolean anonymous,
        @Nullable Shown results,
        @Nullable String closesAt) {

    /**
     * The whole poll that comes of it.
     *
     * @param now as it stands; empty where there is none
     * @throws Invalid when the end is no time
     */
    public PollForm applied(PollForm now) {
        PollForm said = new PollPost(question, choices, most, anonymous, results, end()).form();
        return new PollForm(
                question == null ? now.question() : said.question(),
                choices == null ? now.choices() : said.choices(),
                most == null ? now.most() : said.most(),
                anonymous == null ? now.voters() : said.voters(),
                results == null ? now.results() : said.results(),
                closesAt == null ? now.closes() : said.closes());
    }

    private @Nullable Instant end() {
        try {
            return closesAt == null || closesAt.isBlank() ? null : Instant.parse(closesAt.strip());
        } catch (DateTimeParseException _) {
            throw new Invalid("poll.closes", "contribution.poll.closes.unreadable");
        }
    }
}
