package no.sosialekommuner.expert.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.Pages;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is booked is had by one alone, and is moved and called off. */
class BookingTests extends EvasHours {

    @Autowired
    BookingKeeping keeping;

    @Test
    void aMemberBooksAFreeTimeAndBothGetAnInvitation() {
        assertThat(times(anna)).startsWith("09.00–09.30", "09.30–10.00");
        assertThat(pages.open("/eksperter/" + panel + "/time", anna).text())
                .contains("tirsdag 8. desember", eva.name() + ", Nettmøte")
                .doesNotContain("mote.example.no");

        Booking booking = book(anna, "09:00", "Journalføring av meldinger");

        assertThat(times(cast.bjorn()).getFirst()).isEqualTo("09.30–10.00");
        for (Viewer one : List.of(anna, eva)) {
            ICalendar invitation = calendar(one, 0);
            assertThat(invitation.getMethod().getValue()).isEqualTo("REQUEST");
            VEvent event = invitation.getEvents().getFirst();
            assertThat(event.getUid().getValue()).startsWith(booking.uid().toString());
            assertThat(event.getSequence().getValue()).isZero();
            assertThat(event.getDateStart().getValue().toInstant())
                    .isEqualTo(Instant.parse("2026-12-08T08:00:00Z"))
                    .isEqualTo(booking.starts());
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(booking.ends());
            assertThat(event.getLocation().getValue()).isEqualTo("https://mote.example.no/eva");
            assertThat(event.getAttendees())
                    .singleElement()
                    .satisfies(it -> assertThat(it.getEmail()).isEqualTo(address(one)));
            assertThat(pages.open("/timer", one).text()).contains("Journalføring av meldinger");
            assertThat(pages.open(booking.address(), one).text()).contains("https://mote.example.no/eva");
        }
        assertThat(mvc.get().uri(booking.address()).with(Cast.as(cast.bjorn()))).hasStatus(404);
        assertThat(mvc.get().uri(booking.address() + "/invitasjon.ics").with(Cast.as(anna)))
                .hasStatusOk()
                .hasContentType("text/calendar;charset=UTF-8");
    }

    @Test
    void ofTwoAtOnceOneGetsItAndTheOtherKeepsWhatWasTyped() throws Exception {
        List<Viewer> two = List.of(anna, cast.newcomer("4001", "MEMBER"));
        List<MvcTestResult> results;
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            results = workers
                    .invokeAll(two.stream()
                            .map(it -> (Callable<MvcTestResult>)
                                    () -> booking(it, "09:00", "Den samme timen", UUID.randomUUID()))
                            .toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();
        }

        assertThat(results).extracting(it -> it.getResponse().getStatus()).containsExactlyInAnyOrder(303, 422);
        MvcTestResult second = results.stream()
                .filter(it -> it.getResponse().getStatus() == 422)
                .findFirst()
                .orElseThrow();
        assertThat(Pages.of(second).select("[name=subject]").val()).isEqualTo("Den samme timen");
        assertThat(Pages.of(second).select("#feil-slot").text()).startsWith("Noen var rett før deg.");
        assertThat(bookings.ahead(eva.id())).hasSize(1);
    }

    @Test
    void aFormThatIsSentTwiceIsOneBooking() {
        UUID key = UUID.randomUUID();

        assertThat(booking(anna, "09:00", "Én gang", key)).hasStatus(303);
        assertThat(booking(anna, "09:00", "Én gang", key)).hasStatus(303);

        assertThat(bookings.ahead(anna.id())).hasSize(1);
    }

    @Test
    void aBookingThatIsMovedIsTheSameInTheCalendar() {
        Booking booking = book(anna, "09:00", "Flyttes");

        assertThat(move(booking, "09:30", eva)).hasStatus(404);
        assertThat(move(booking, "09:30", anna)).hasStatus(303);

        VEvent before = calendar(anna, 0).getEvents().getFirst();
        ICalendar later = calendar(anna, 1);
        assertThat(later.getMethod().getValue()).isEqualTo("REQUEST");
        VEvent after = later.getEvents().getFirst();
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue()).isEqualTo(1);
        assertThat(after.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-08T08:30:00Z"));
        assertThat(times(cast.bjorn()).getFirst()).isEqualTo("09.00–09.30");
    }

    @Test
    void whereSomebodyElseHasTheTimeABookingStaysWhereItWas() {
        Booking booking = book(anna, "09:00", "Blir stående");
        book(cast.newcomer("4001", "MEMBER"), "09:30", "Var først");

        assertThat(move(booking, "09:30", anna)).hasStatus(422).bodyText().contains("Noen var rett før deg.");
        assertThat(bookings.require(booking.uid(), anna).starts()).isEqualTo(booking.starts());
    }

    @Test
    void whoeverCancelsGivesTheTimeBackAndCalendarsForgetIt() {
        Booking booking = book(anna, "09:00", "Avlyses");

        assertThat(mvc.delete()
                        .uri(booking.address())
                        .param("reason", "Syk.")
                        .with(Cast.as(eva))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(mvc.delete().uri(booking.address()).with(Cast.as(anna)).with(csrf()))
                .hasStatus(303);

        assertThat(times(anna).getFirst()).isEqualTo("09.00–09.30");
        assertThat(letters(anna)).hasSize(2);
        ICalendar last = calendar(anna, 1);
        assertThat(last.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(last.getEvents().getFirst().getSequence().getValue()).isEqualTo(1);
        assertThat(last.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(pages.open(booking.address(), anna).text()).contains("Timen er avbestilt", "Syk.");
    }

    @Test
    void nobodyTalksToTwoAtOnceWhateverThePart() {
        Viewer other = cast.newcomer("4601", "EXPERT");
        String second = panelOf(other);
        assertThat(open(other, second, "weekday=2&opens=09:00&closes=10:00&minutes=60&way=PHONE&place=55 55 55 55"))
                .hasStatus(303);
        assertThat(times(anna, second)).startsWith("09.00–10.00");
        String key = key(other, TUESDAY, "09:00");
        book(anna, "09:30", "Først hos Eva");
        book(other, "09:00", "Eksperten spør selv");

        assertThat(pages.open("/eksperter/" + second + "/time", anna).text()).doesNotContain("tirsdag 8. desember");
        assertThat(pages.open("/eksperter/" + second + "/time", cast.bjorn()).text())
                .doesNotContain("tirsdag 8. desember");
        assertThat(sent(anna, second, key, "Samtidig", UUID.randomUUID())).hasStatus(422);
    }

    @Test
    void whoLeavesTheCommunityIsNotWaitedFor() throws Exception {
        Booking booking = book(anna, "09:00", "Blir det ikke noe av");
        db.sql("update member.member set deactivated_at = now() where id = ?")
                .param(eva.id().value())
                .update();

        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            nodes.invokeAll(List.<Callable<Integer>>of(keeping::callOff, keeping::callOff));
        }

        assertThat(letters(anna)).hasSize(2);
        assertThat(letters(anna).getLast().text()).contains(eva.name() + " er ikke lenger med");
        assertThat(calendar(anna, 1).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(letters(eva)).hasSize(1);
        assertThat(pages.open(booking.address(), anna).text()).contains("Timen er avbestilt");
        assertThat(pages.open("/eksperter/" + panel + "/time", anna).text()).contains("Ingen ledige timer");
    }

    @Test
    void whoGoesAwayIsToldWhatIsBookedMeanwhile() {
        book(anna, "09:00", "Midt i ferien");
        assertThat(pages.open("/ekspert/fravaer", eva).text()).doesNotContain("Midt i ferien");

        db.sql("insert into expert.absence (member_id, from_day, to_day) values (?, ?, ?)")
                .params(eva.id().value(), TUESDAY.minusDays(1), TUESDAY)
                .update();

        assertThat(pages.open("/ekspert/fravaer", eva).text())
                .contains("Du har en avtalt time mens du er borte", "Midt i ferien");
    }

    @Test
    void twoFormsAtOnceAreNoFourthTime() throws Exception {
        book(anna, "09:00", 0, "Første");
        book(anna, "09:00", 1, "Andre");
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<MvcTestResult> results = workers
                    .invokeAll(Stream.of(slot("09:30", 0), slot("09:30", 1))
                            .map(it -> (Callable<MvcTestResult>) () -> sent(anna, it, "Tredje", UUID.randomUUID()))
                            .toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(results).extracting(it -> it.getResponse().getStatus()).containsExactlyInAnyOrder(303, 422);
        }
        assertThat(bookings.ahead(anna.id())).hasSize(Bookings.MOST);
    }

    @Test
    void nobodyBooksMoreThanThreeTimesAhead() {
        IntStream.range(0, Bookings.MOST)
                .forEach(it -> book(anna, it % 2 == 0 ? "09:00" : "09:30", it / 2, "Time " + it));

        assertThat(sent(anna, slot("09:30", 1), "Én til", UUID.randomUUID()))
                .hasStatus(422)
                .bodyText()
                .contains("Du har bestilt så mange timer");
    }

    private MvcTestResult move(Booking booking, String time, Viewer by) {
        return mvc.put()
                .uri(booking.address())
                .param("slot", slot(time))
                .with(Cast.as(by))
                .with(csrf())
                .exchange();
    }
}
