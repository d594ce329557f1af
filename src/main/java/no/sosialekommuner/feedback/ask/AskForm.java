package no.sosialekommuner.feedback.ask;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.sosialekommuner.feedback.request.Criterion;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A request for input as it is written.
 *
 * @param people names or handles, one a line
 * @param spaces slugs
 * @param closes the last day, as {@code 2026-12-01}
 * @param criteria names, with the empty fields among them; {@code weights} beside them
 * @param names {@code named} where everybody sees who has said what, else only who asks
 */
public record AskForm(
        @Size(max = 5_000, message = "feedback.ask.people.long")
        String people,

        List<String> spaces,
        @Nullable String experts,
        String closes,

        @Size(max = 2_000, message = "feedback.ask.question.long")
        String question,

        List<String> criteria,
        List<String> weights,
        String names,
        @Nullable UUID key) {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final int MOST_CRITERIA = 10;
    private static final int MOST_DAYS = 365;
    private static final int LONGEST = 80;
    private static final int FIELDS = 6;
    private static final int WEIGHT = 25;
    private static final int MOST_WEIGHT = 100;

    public AskForm {
        people = people == null ? "" : people;
        spaces = spaces == null ? List.of() : List.copyOf(spaces);
        closes = closes == null ? "" : closes.strip();
        question = question == null ? "" : question;
        criteria = tidy(criteria);
        weights = tidy(weights);
        names = "named".equals(names) ? "named" : "asker";
    }

    /** What is proposed: criteria that suit most texts, all as important, and two weeks. */
    static AskForm proposed(List<String> criteria, LocalDate today) {
        List<String> weights =
                criteria.stream().map(_ -> String.valueOf(WEIGHT)).toList();
        return new AskForm(
                "", List.of(), null, today.plusDays(14).toString(), "", criteria, weights, "named", UUID.randomUUID());
    }

    public boolean asksExperts() {
        return experts != null;
    }

    public boolean named() {
        return names.equals("named");
    }

    /** One row for each criterion, and empty ones to write own ones in. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < Math.max(FIELDS, Math.min(criteria.size() + 1, MOST_CRITERIA)); at++) {
            rows.add(new Row(at < criteria.size() ? criteria.get(at) : "", at < weights.size() ? weights.get(at) : ""));
        }
        return rows;
    }

    /** A criterion as it is typed. */
    public record Row(String name, String weight) {}

    /** What was typed; what cannot be used is said beside the fields. */
    List<Criterion> criteria(BindingResult faults) {
        List<Criterion> typed = new ArrayList<>();
        Set<String> different = new HashSet<>();
        for (Row row : rows()) {
            if (row.name().isEmpty()) {
                continue;
            }
            Integer weight = weight(row.weight());
            if (weight == null) {
                faults.rejectValue("criteria", "feedback.ask.weight");
                return typed;
            }
            if (row.name().length() > LONGEST) {
                faults.rejectValue("criteria", "feedback.ask.criteria.long");
            } else if (!different.add(row.name().toLowerCase(Locale.ROOT))) {
                faults.rejectValue("criteria", "feedback.ask.criteria.same");
            }
            typed.add(new Criterion(typed.size() + 1L, row.name(), weight));
        }
        if (typed.isEmpty()) {
            faults.rejectValue("criteria", "feedback.ask.criteria.none");
        } else if (typed.stream().allMatch(it -> it.weight() == 0)) {
            faults.rejectValue("criteria", "feedback.ask.weights.zero");
        }
        return typed;
    }

    /** The end of the last day; any moment where what was typed cannot be used, which is said beside the field. */
    Instant closesAt(Clock clock, BindingResult faults) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OSLO);
        try {
            LocalDate last = LocalDate.parse(closes);
            if (last.isBefore(today)) {
                faults.rejectValue("closes", "feedback.ask.closes.past");
            } else if (last.isAfter(today.plusDays(MOST_DAYS))) {
                faults.rejectValue("closes", "feedback.ask.closes.far");
            }
            return last.plusDays(1).atStartOfDay(OSLO).toInstant();
        } catch (DateTimeParseException _) {
            faults.rejectValue("closes", "feedback.ask.closes.missing");
            return Instant.EPOCH;
        }
    }

    private static @Nullable Integer weight(String typed) {
        if (!typed.matches("\\d{1,3}")) {
            return null;
        }
        int weight = Integer.parseInt(typed);
        return weight > MOST_WEIGHT ? null : (@Nullable Integer) weight;
    }

    private static List<String> tidy(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .limit(MOST_CRITERIA)
                        .map(it -> it == null ? "" : PlainText.line(it))
                        .toList();
    }
}
