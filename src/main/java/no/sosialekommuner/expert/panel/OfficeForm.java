package no.sosialekommuner.expert.panel;

import java.util.List;
import no.sosialekommuner.expert.request.Desks.Desk;
import org.jspecify.annotations.Nullable;

/**
 * The hosts' desk as it is typed.
 *
 * @param promise hours of working time, with a comma or a point
 * @param hours of each day of the week, from Monday on; see {@link WeekHours}
 */
public record OfficeForm(String promise, List<String> hours) {

    public OfficeForm(@Nullable String promise, @Nullable List<String> hours) {
        this.promise = promise == null ? "" : promise.strip();
        this.hours = PromisedTime.week(hours);
    }

    static OfficeForm of(Desk desk) {
        return new OfficeForm(
                PromisedTime.write(desk.promise()),
                WeekHours.write(desk.calendar().hours()));
    }
}
