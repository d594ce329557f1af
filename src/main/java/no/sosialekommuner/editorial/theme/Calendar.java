package no.sosialekommuner.editorial.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.editorial.Week;
import org.jspecify.annotations.Nullable;

/** The weeks ahead, those without a theme among them. */
public record Calendar(List<Slot> slots) {

    private static final int AHEAD = 16;

    /** @param theme null where the week is free */
    public record Slot(Week week, @Nullable Theme theme) {}

    /** From this week on, at least sixteen and as far as something is planned. */
    public static Calendar of(Week now, List<Theme> planned) {
        Map<Week, Theme> byWeek = planned.stream().collect(Collectors.toMap(Theme::week, Function.identity()));
        Week last = planned.isEmpty() ? now : planned.getLast().week();
        List<Slot> slots = new ArrayList<>();
        for (Week week = now; slots.size() < AHEAD || !last.isBefore(week); week = week.plus(1)) {
            slots.add(new Slot(week, byWeek.get(week)));
        }
        return new Calendar(slots);
    }

    /** The weeks that have none. */
    public List<Week> free() {
        return slots.stream()
                .filter(slot -> slot.theme() == null)
                .map(Slot::week)
                .toList();
    }
}
