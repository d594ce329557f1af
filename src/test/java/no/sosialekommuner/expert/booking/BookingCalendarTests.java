package no.sosialekommuner.expert.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.sosialekommuner.Cast;
import no.sosialekommuner.Pages;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is booked comes by mail and into calendars, and is reminded of in time. */
class BookingCalendarTests extends EvasHours {

    @Autowired
    BookingKeeping keeping;

    @Autowired
    CalendarKeys keys;

    /** Commas, semicolons and new lines are marks in a calendar; Norwegian letters have two octets. */
    @Test
    void whatIsTypedArrivesInTheCalendarAsItWasTyped() {
        String subject = "Årsmøte, høring; \\ og «blåbær»: på øya før påske, så vi får gått gjennom alt i ro og mak";
        String note = "Først én ting;\nså en annen, på nynorsk òg 😀.";
        UUID form = UUID.randomUUID();
        assertThat(mvc.post()
                        .uri("/eksperter/" + panel + "/time")
                        .param("slot", slot("09:00"))
                        .param("subject", subject)
                        .param("note", note)
                        .param("key", form.toString())
                        .with(Cast.as(anna))
                        .with(csrf()))
                .hasStatus(303);

        VEvent event = calendar(anna, 0).getEvents().getFirst();

        assertThat(event.getSummary().getValue()).isEqualTo("Samtale med " + eva.name() + ": " + subject);
        assertThat(event.getDescription().getValue()).contains(note);
        assertThat(letters(anna).getFirst().calendar()).contains("DTSTART:20261208T080000Z");
    }

    @Test
    void bothAreRemindedOnTheWorkingDayBeforeOnceWhateverTheNodes() throws Exception {
        book(anna, "09:00", "Påminnes");
        at(2026, 12, 4, 12);
        keeping.remind();
        assertThat(letters(anna)).hasSize(1);

        at(2026, 12, 7, 8);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            nodes.invokeAll(List.<Callable<Integer>>of(keeping::remind, keeping::remind));
        }
        keeping.remind();

        for (Viewer one : List.of(anna, eva)) {
            assertThat(letters(one)).hasSize(2);
            assertThat(letters(one).getLast().subject()).startsWith("Påminnelse: time med");
        }
    }

    @Test
    void onFridaysItIsRemindedOfMondayAndWhoBooksThenNeedsNoReminder() {
        open("weekday=1&opens=09:00&closes=09:30&minutes=30&way=ONLINE&place=https://mote.example.no/eva");
        Booking monday = bookKey(anna, key(LocalDate.of(2026, 12, 7), "09:00"), "Mandag");
        at(2026, 12, 4, 12);
        keeping.remind();
        assertThat(letters(anna)).hasSize(2);

        Viewer late = cast.newcomer("4001", "MEMBER");
        at(2026, 12, 7, 12);
        book(late, "09:00", "Dagen før");
        keeping.remind();

        assertThat(monday.sequence()).isZero();
        assertThat(letters(late)).hasSize(1);
    }

    @Test
    void theCalendarOpensByItsSecretUntilItIsShut() {
        Booking booking = book(anna, "09:00", "I kalenderen");
        assertThat(pages.open("/ekspert/kontortid", eva).select("#kalenderadresse"))
                .isEmpty();
        assertThat(mvc.post()
                        .uri("/ekspert/kontortid/kalender")
                        .with(Cast.as(eva))
                        .with(csrf()))
                .hasStatus(303);
        String address = pages.open("/ekspert/kontortid", eva)
                .select("#kalenderadresse")
                .val()
                .replaceFirst("https?://[^/]+", "");

        MvcTestResult feed = mvc.get().uri(address).exchange();
        assertThat(feed).hasStatusOk();
        ICalendar calendar = parsed(Pages.text(feed));
        assertThat(calendar.getEvents())
                .singleElement()
                .satisfies(it -> assertThat(it.getUid().getValue())
                        .startsWith(booking.uid().toString()));

        mvc.post()
                .uri("/ekspert/kontortid/kalender")
                .with(Cast.as(eva))
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri(address)).hasStatus(404);
        String newer = "/kalender/" + keys.of(eva.id()) + ".ics";
        assertThat(mvc.get().uri(newer)).hasStatusOk();
        mvc.delete()
                .uri("/ekspert/kontortid/kalender")
                .with(Cast.as(eva))
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri(newer)).hasStatus(404);
        assertThat(mvc.get().uri("/kalender/gjettet.ics")).hasStatus(404);
    }
}
