package no.sosialekommuner.expert.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;

/**
 * The free times of a day.
 *
 * @param name as "tirsdag 1. desember"
 */
public record SlotDay(String name, List<Time> times) {

    public SlotDay {
        times = List.copyOf(times);
    }

    /**
     * @param key of the slot
     * @param words as "10.00–10.30"
     * @param detail with whom and how
     */
    public record Time(String key, String words, String detail) {}

    static List<SlotDay> of(List<Slot> slots, Language language, Texts texts) {
        Map<LocalDate, List<Time>> days = new LinkedHashMap<>();
        slots.forEach(it -> days.computeIfAbsent(it.day(), _ -> new ArrayList<>())
                .add(new Time(
                        it.key(),
                        clock(it, language, texts),
                        texts.text(
                                language,
                                "expert.booking.slot.detail",
                                it.host().name(),
                                texts.text(
                                        language,
                                        "expert.booking.way." + it.hours().way().code())))));
        return days.entrySet().stream()
                .map(it -> new SlotDay(
                        texts.form(language, "expert.booking.format.day").format(it.getKey()), it.getValue()))
                .toList();
    }

    private static String clock(Slot slot, Language language, Texts texts) {
        var form = texts.form(language, "expert.booking.format.time");
        return form.format(slot.starts().atZone(WorkingDays.OSLO)) + "–"
                + form.format(slot.ends().atZone(WorkingDays.OSLO));
    }
}
