package no.sosialekommuner.contribution.poll;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A poll as it is being written, with whatever was typed. Where neither a question nor a choice is written there is none.
 *
 * @param choices with the empty fields among them
 * @param most number of choices one voter may take
 * @param voters {@code named} where everybody sees who chose what, else {@code anonymous}
 * @param results name of a {@link Shown}
 * @param closes as {@code 2026-12-01T15:00} in Norway's time, or empty
 */
public record PollForm(
        String question, List<String> choices, String most, String voters, String results, String closes) {

    public static final PollForm EMPTY = new PollForm("", List.of(), "", "", "", "");

    static final String NAMED = "named";

    private static final int FEWEST_FIELDS = 2;
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    public PollForm {
        question = question == null ? "" : PlainText.line(question);
        choices = choices == null
                ? List.of()
                : choices.stream()
                        .map(it -> it == null ? "" : PlainText.line(it))
                        .toList();
        most = most == null || !most.matches("[1-9]|1\\d|20") ? "1" : most;
        voters = NAMED.equals(voters) ? NAMED : "anonymous";
        results = results(results).name();
        closes = closes == null ? "" : PlainText.line(closes);
    }

    static PollForm of(PollTerms terms) {
        return new PollForm(
                terms.question(),
                terms.choices(),
                String.valueOf(terms.most()),
                terms.anonymous() ? "anonymous" : NAMED,
                terms.results().name(),
                terms.closesAt() == null ? "" : terms.closesAt().atZone(OSLO).format(MINUTES));
    }

    public boolean isEmpty() {
        return question.isEmpty() && written().isEmpty();
    }

    public boolean named() {
        return voters.equals(NAMED);
    }

    /** The choices that have words. */
    public List<String> written() {
        return choices.stream().filter(it -> !it.isEmpty()).toList();
    }

    public int number() {
        return Integer.parseInt(most);
    }

    /** When it closes, as far as what was typed says so. */
    public @Nullable Instant closesAt() {
        try {
            return closes.isEmpty() ? null : end();
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** One field for each choice, and as many empty ones as invite to begin. */
    public List<String> fields() {
        List<String> fields = new ArrayList<>(choices);
        while (fields.size() < FEWEST_FIELDS) {
            fields.add("");
        }
        return fields;
    }

    /** With one more field to write in. */
    public PollForm withOneMore() {
        List<String> more = new ArrayList<>(fields());
        if (more.size() < PollTerms.MOST_CHOICES) {
            more.add("");
        }
        return new PollForm(question, more, most, voters, results, closes);
    }

    /** Whether both say the same, whatever fields were left empty. */
    boolean says(PollForm other) {
        return tidy().equals(other.tidy());
    }

    private PollForm tidy() {
        return new PollForm(question, written(), most, voters, results, closes);
    }

    /**
     * What can be published.
     *
     * @param unchangedEnd an end that may stay though its time has passed, because nobody touched it
     * @throws Invalid with every fault, by the field's name in the form around it
     */
    PollTerms terms(Clock clock, @Nullable Instant unchangedEnd) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (question.isEmpty()) {
            faults.put("poll.question", "contribution.poll.question.missing");
        } else if (isTooLong(question)) {
            faults.put("poll.question", "contribution.poll.question.long");
        }
        String wrong = faultOfChoices(written());
        if (wrong != null) {
            faults.put("poll.choices", wrong);
        }
        Instant end = end(clock, unchangedEnd, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new PollTerms(question, written(), number(), !named(), results(results), end);
    }

    private static @Nullable String faultOfChoices(List<String> choices) {
        if (choices.size() < 2) {
            return "contribution.poll.choices.few";
        }
        if (choices.size() > PollTerms.MOST_CHOICES) {
            return "contribution.poll.choices.many";
        }
        if (choices.stream().anyMatch(PollForm::isTooLong)) {
            return "contribution.poll.choices.long";
        }
        Set<String> different = new HashSet<>();
        boolean same = choices.stream().anyMatch(it -> !different.add(it.toLowerCase(Locale.ROOT)));
        return same ? "contribution.poll.choices.same" : null;
    }

    private @Nullable Instant end(Clock clock, @Nullable Instant unchanged, Map<String, String> faults) {
        if (closes.isEmpty()) {
            return null;
        }
        try {
            Instant end = end();
            if (!end.isAfter(clock.instant()) && !end.equals(unchanged)) {
                faults.put("poll.closes", "contribution.poll.closes.past");
            }
            return end;
        } catch (DateTimeParseException _) {
            faults.put("poll.closes", "contribution.poll.closes.unreadable");
            return null;
        }
    }

    private Instant end() {
        return LocalDateTime.parse(closes)
                .truncatedTo(ChronoUnit.MINUTES)
                .atZone(OSLO)
                .toInstant();
    }

    private static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > PollTerms.LONGEST;
    }

    private static Shown results(@Nullable String name) {
        for (Shown shown : Shown.values()) {
            if (shown.name().equals(name)) {
                return shown;
            }
        }
        return Shown.ALWAYS;
    }
}
