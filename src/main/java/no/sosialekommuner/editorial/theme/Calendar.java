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

    /** Sixteen weeks from this one on, and after them those for which something is planned. */
    public static Calendar of(Week now, List<Theme> planned) {
        Map<Week, Theme> byWeek = planned.stream().collect(Collectors.toMap(Theme::week, Function.identity()));
        List<Slot> slots = new ArrayList<>();
        for (Week week = now; slots.size() < AHEAD; week = week.plus(1)) {
            slots.add(new Slot(week, byWeek.get(week)));
        }
        Week last = slots.getLast().week();
        planned.stream()
                .filter(theme -> last.isBefore(theme.week()))
                .forEach(theme -> slots.add(new Slot(theme.week(), theme)));
        return new Calendar(slots);
    }

    /** The weeks that have none: where all that are shown are taken, the next one after them. */
    public List<Week> free() {
        List<Week> free = slots.stream()
                .filter(slot -> slot.theme() == null)
                .map(Slot::week)
                .toList();
        return free.isEmpty() ? List.of(slots.getLast().week().plus(1)) : free;
    }
}
