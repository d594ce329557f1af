package no.sosialekommuner.expert.panel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A panel as it is written.
 *
 * @param promise hours of working time, with a comma or a point
 * @param lead handle, or the empty text for none
 * @param members handles, one a line
 * @param hours of each day of the week, from Monday on; see {@link WeekHours}
 * @param tags slugs
 */
public record PanelForm(
        @NotBlank(message = "expert.panel.name.missing") @Size(max = 80)
        String nb,

        @Size(max = 80) String nn,
        @Size(max = 80) String en,
        @Size(max = 1000) String aboutNb,
        @Size(max = 1000) String aboutNn,
        @Size(max = 1000) String aboutEn,
        String promise,
        String lead,
        @Size(max = 5000) String members,
        List<String> hours,
        List<String> tags) {

    private static final int DAYS = 7;
    private static final long LEAST = 15;
    private static final long MOST = 30_000;

    public PanelForm {
        nb = line(nb);
        nn = line(nn);
        en = line(en);
        aboutNb = text(aboutNb);
        aboutNn = text(aboutNn);
        aboutEn = text(aboutEn);
        promise = text(promise);
        lead = text(lead);
        members = text(members);
        hours = week(hours);
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
    }

    static PanelForm empty() {
        List<String> office = new ArrayList<>(Collections.nCopies(5, "08.00–15.30"));
        office.addAll(List.of("", ""));
        return new PanelForm("", "", "", "", "", "", "4", "", "", office, List.of());
    }

    public String nnOrNb() {
        return nn.isEmpty() ? nb : nn;
    }

    public String enOrNb() {
        return en.isEmpty() ? nb : en;
    }

    /** Each once, without the sign that mentions begin with. */
    Set<String> handles() {
        Set<String> handles = new LinkedHashSet<>();
        Arrays.stream(members.split("[\\r\\n,;]+"))
                .map(it -> it.strip().replaceFirst("^@", ""))
                .filter(it -> !it.isEmpty())
                .forEach(handles::add);
        return handles;
    }

    /** Nothing where it is no such time; that is said beside the field. */
    Optional<Duration> promised(BindingResult faults) {
        try {
            long minutes = new BigDecimal(promise.strip().replace(',', '.'))
                    .multiply(BigDecimal.valueOf(60))
                    .longValueExact();
            if (minutes >= LEAST && minutes <= MOST) {
                return Optional.of(Duration.ofMinutes(minutes));
            }
        } catch (ArithmeticException | NumberFormatException _) {
            // said below, like a time out of bounds
        }
        faults.rejectValue("promise", "expert.panel.promise.number");
        return Optional.empty();
    }

    /** What cannot be read is said beside the days. */
    List<Opening> openings(BindingResult faults) {
        List<Opening> all = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            Optional<List<Opening>> read = WeekHours.read(day, hours.get(day.getValue() - 1));
            if (read.isEmpty()) {
                faults.rejectValue(
                        "hours", "expert.panel.hours.unread", new Object[] {hours.get(day.getValue() - 1)}, null);
                return all;
            }
            all.addAll(read.get());
        }
        if (all.isEmpty()) {
            faults.rejectValue("hours", "expert.panel.hours.none");
        }
        return all;
    }

    private static List<String> week(@Nullable List<String> typed) {
        List<String> week = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            String hours = typed != null && day < typed.size() ? typed.get(day) : "";
            week.add(hours == null ? "" : PlainText.line(hours));
        }
        return List.copyOf(week);
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : PlainText.line(typed);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
