package no.sosialekommuner.strategy.evaluate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.strategy.Cells;
import no.sosialekommuner.strategy.adopt.Edition;
import no.sosialekommuner.text.PlainText;

/**
 * What came of an edition, as it is being written.
 *
 * @param on a day as it was typed; so is {@code nextOn}
 * @param figures as typed, by the goal's row
 * @param comments by the goal's row
 * @param learned Markdown
 * @param next {@code again} when it is looked at once more on a day, {@code edition} when a new edition is begun
 */
public record EvaluationForm(
        String on,

        Map<String, String> figures,
        Map<String, String> comments,

        @Pattern(regexp = "(?s).*\\S.*", message = "strategy.evaluate.learned.missing")
        @Size(max = EvaluationForm.LONGEST, message = "strategy.evaluate.learned.long")
        String learned,

        String next,

        String nextOn) {

    static final int LONGEST = 20_000;
    private static final int LONGEST_COMMENT = 500;
    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("[-+]?\\d{1,12}(\\.\\d{1,4})?");

    public EvaluationForm {
        figures = figures == null ? Map.of() : new LinkedHashMap<>(figures);
        comments = comments == null ? Map.of() : new LinkedHashMap<>(comments);
        learned = learned == null ? "" : learned;
        next = "edition".equals(next) ? "edition" : "again";
        on = on == null ? "" : on;
        nextOn = nextOn == null ? "" : nextOn;
    }

    static EvaluationForm on(LocalDate today) {
        return new EvaluationForm(
                today.toString(),
                Map.of(),
                Map.of(),
                "",
                "again",
                today.plusYears(1).toString());
    }

    public boolean isAgain() {
        return next.equals("again");
    }

    public String figure(Goal goal) {
        return figures.getOrDefault(String.valueOf(goal.row()), "");
    }

    public String comment(Goal goal) {
        return comments.getOrDefault(String.valueOf(goal.row()), "");
    }

    /** Nothing where nothing is typed or it is no number. */
    Optional<BigDecimal> number(Goal goal) {
        return Cells.figure(figure(goal));
    }

    Optional<LocalDate> day() {
        return Cells.date(on);
    }

    /** When it is looked at again; nothing where a new edition comes instead. */
    Optional<LocalDate> again() {
        return isAgain() ? Cells.date(nextOn) : Optional.empty();
    }

    String line(Goal goal) {
        return PlainText.line(comment(goal));
    }

    /** What is wrong beyond what is missing, by the field's name. */
    Map<String, String> faults(Edition edition, List<Goal> goals, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (day().isEmpty()) {
            faults.put("on", "strategy.evaluate.on.missing");
        } else if (day().get().isAfter(today)) {
            faults.put("on", "strategy.evaluate.on.future");
        } else if (day().get().isBefore(edition.adoptedOn())) {
            faults.put("on", "strategy.evaluate.on.early");
        }
        if (isAgain() && again().filter(it -> it.isAfter(today)).isEmpty()) {
            faults.put("nextOn", "strategy.evaluate.next.past");
        }
        goals.forEach(goal -> {
            if (!figure(goal).isBlank() && number(goal).isEmpty()) {
                faults.put("figures[" + goal.row() + "]", "strategy.evaluate.figure.number");
            }
            if (line(goal).length() > LONGEST_COMMENT) {
                faults.put("comments[" + goal.row() + "]", "strategy.evaluate.comment.long");
            }
        });
        return faults;
    }
}
