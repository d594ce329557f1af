package no.sosialekommuner.feedback.give;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import no.sosialekommuner.member.Person;

/**
 * A request as those who are asked find it in their list.
 *
 * @param open whether an answer is still taken
 */
public record InboxItem(
        long id,
        String title,
        Person asker,
        Instant closesAt,
        boolean open,
        boolean answered,
        boolean declined,
        boolean begun) {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    public String address() {
        return "/innspill/" + id;
    }

    public LocalDate lastDay() {
        return LocalDate.ofInstant(closesAt.minusMillis(1), OSLO);
    }
}
