package no.sosialekommuner.expert.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.Pages;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.preference.Paces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Eva keeps hours on Tuesdays from nine to ten; it is Wednesday the 2nd of December 2026. */
@CommunityTest
class BookingTests {

    private static final ZonedDateTime WEDNESDAY = ZonedDateTime.of(2026, 12, 2, 10, 0, 0, 0, WorkingDays.OSLO);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 8);

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    Bookings bookings;

    @Autowired
    CalendarKeys keys;

    @Autowired
    Paces paces;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester mvc;

    private Viewer eva;
    private Viewer anna;
    private String panel = "";
    private MovingClock.@Nullable Moved moved;

    @BeforeEach
    void evaKeepsHours() {
        moved = clock.at(WEDNESDAY);
        eva = cast.newcomer("4601", "EXPERT");
        anna = cast.newcomer("3107", "MEMBER");
        panel = panelOf(eva);
        assertThat(open("weekday=2&opens=09:00&closes=10:00&minutes=30&way=ONLINE&place=https://mote.example.no/eva"))
                .hasStatus(303);
    }

    private String panelOf(Viewer expert) {
        String slug = "time-" + expert.handle();
        db.sql("""
                        with made as (
                          insert into expert.panel (slug, name_nb, name_nn, name_en, promise_minutes)
                          values (:slug, 'Arkiv', 'Arkiv', 'Records', 240)
                          returning id)
                        insert into expert.panel_member (panel_id, member_id) select m.id, :expert from made m
                        """).param("slug", slug).param("expert", expert.id().value()).update();
        return slug;
    }

    @AfterEach
    void theClockGoesOn() throws Exception {
        if (moved != null) {
            moved.close();
        }
    }

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

        assertThat(mvc.put()
                        .uri(booking.address())
                        .param("slot", slot("09:30"))
                        .with(Cast.as(eva))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.put()
                        .uri(booking.address())
                        .param("slot", slot("09:30"))
                        .with(Cast.as(anna))
                        .with(csrf()))
                .hasStatus(303);

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

        assertThat(mvc.put()
                        .uri(booking.address())
                        .param("slot", slot("09:30"))
                        .with(Cast.as(anna))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Noen var rett før deg.");
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
            nodes.invokeAll(List.<Callable<Integer>>of(bookings::callOff, bookings::callOff));
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
    void thePanelAndTheExpertsProfileLeadToTheHours() {
        assertThat(pages.open("/eksperter/" + panel, anna).select("a[href=/eksperter/" + panel + "/time]"))
                .hasSize(1);
        assertThat(pages.open("/eksperter/" + panel, anna).text())
                .contains("Første ledige time er 8. desember 2026 kl. 09.00 med " + eva.name());
        assertThat(pages.open("/medlemmer/" + eva.handle(), anna).select("a[href=/eksperter/" + panel + "/time]"))
                .hasSize(1);
        assertThat(pages.open("/medlemmer/" + anna.handle(), eva).select("a[href$=/time]"))
                .isEmpty();
        assertThat(pages.open("/ekspert", eva).select("a[href=/ekspert/kontortid]"))
                .hasSize(1);
        assertThat(pages.open("/min-side", anna).select("a[href=/timer]")).isNotEmpty();
    }

    @Test
    void whatThePanelsMembersWroteStandsOnItsPageForWhoMayReadIt() {
        cast.published("ARTICLE", eva, "nettverk", "Journalføring steg for steg");
        cast.published("ARTICLE", eva, "kommune-4001", "Bare for Porsgrunn");

        assertThat(pages.open("/eksperter/" + panel, anna).text())
                .contains("Journalføring steg for steg")
                .doesNotContain("Bare for Porsgrunn");
        assertThat(pages.open("/eksperter/" + panel + "/artikler", anna).text())
                .contains("Journalføring steg for steg")
                .doesNotContain("Bare for Porsgrunn");
        assertThat(pages.open("/eksperter/" + panel + "/artikler", cast.bjorn()).text())
                .contains("Bare for Porsgrunn");
    }

    @Test
    void holidaysDaysThePanelIsClosedAndAbsencesAreLeftOut() {
        open("weekday=5&opens=12:00&closes=12:30&minutes=30&way=PHONE&place=55 55 55 55");
        db.sql(
                        "insert into expert.panel_closed (panel_id, day, reason) select p.id, ?, 'Kurs' from expert.panel p where p.slug = ?")
                .params(LocalDate.of(2026, 12, 15), panel)
                .update();
        db.sql("insert into expert.absence (member_id, from_day, to_day) values (?, ?, ?)")
                .params(eva.id().value(), LocalDate.of(2026, 12, 18), LocalDate.of(2026, 12, 18))
                .update();
        paces.away(eva.id(), LocalDate.of(2026, 12, 22), LocalDate.of(2026, 12, 23), "");

        // The 25th, a Friday, is Christmas Day.
        assertThat(pages.open("/eksperter/" + panel + "/time", anna)
                        .select(".slots-day")
                        .eachText())
                .containsExactly(
                        "fredag 4. desember", "tirsdag 8. desember", "fredag 11. desember", "tirsdag 29. desember");
    }

    @Test
    void onlyAnExpertOfThePanelOpensHoursAndWhatIsWrongIsSaidBesideTheField() {
        assertThat(mvc.get().uri("/ekspert/kontortid").with(Cast.as(anna))).hasStatus(403);
        Viewer other = cast.newcomer("4601", "EXPERT");
        assertThat(pages.open("/ekspert/kontortid", other).text()).contains("Du er ikke med i noe panel");

        MvcTestResult wrong = open("weekday=&day=2020-01-01&opens=09:00&closes=09:10&minutes=30&way=ONLINE&place=her");

        assertThat(wrong).hasStatus(422);
        assertThat(Stream.of("day", "closes", "place")
                        .map(it -> Pages.of(wrong).select("#feil-" + it).size()))
                .containsOnly(1);
        assertThat(Pages.of(wrong).select("[name=place]").val()).isEqualTo("her");
    }

    @Test
    void hoursThatAreClosedCanNotBeBookedAndWhatIsBookedStays() {
        Booking booking = book(anna, "09:00", "Blir");
        long hours = db.sql("select id from expert.booking_hours where member_id = ?")
                .param(eva.id().value())
                .query(Long.class)
                .single();

        assertThat(mvc.delete()
                        .uri("/ekspert/kontortid/" + hours)
                        .with(Cast.as(eva))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(times(cast.bjorn())).isEmpty();
        assertThat(pages.open("/eksperter/" + panel + "/time", cast.bjorn()).text())
                .contains("Ingen ledige timer akkurat nå");
        assertThat(pages.open(booking.address(), anna).text()).contains("Timen er avtalt.");
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

    @Test
    void bothAreRemindedOnTheWorkingDayBeforeOnceWhateverTheNodes() throws Exception {
        book(anna, "09:00", "Påminnes");
        at(2026, 12, 4, 12);
        bookings.remind();
        assertThat(letters(anna)).hasSize(1);

        at(2026, 12, 7, 8);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            nodes.invokeAll(List.<Callable<Integer>>of(bookings::remind, bookings::remind));
        }
        bookings.remind();

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
        bookings.remind();
        assertThat(letters(anna)).hasSize(2);

        Viewer late = cast.newcomer("4001", "MEMBER");
        at(2026, 12, 7, 12);
        book(late, "09:00", "Dagen før");
        bookings.remind();

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

    private MvcTestResult open(String form) {
        return open(eva, panel, form);
    }

    private MvcTestResult open(Viewer host, String slug, String form) {
        var request = mvc.post()
                .uri("/ekspert/kontortid")
                .with(Cast.as(host))
                .with(csrf())
                .param("panel", slug);
        for (String field : form.split("&")) {
            int at = field.indexOf('=');
            request = request.param(field.substring(0, at), field.substring(at + 1));
        }
        return request.exchange();
    }

    private List<String> times(Viewer viewer) {
        return times(viewer, panel);
    }

    private List<String> times(Viewer viewer, String slug) {
        return pages.open("/eksperter/" + slug + "/time", viewer)
                .select(".slots label")
                .eachText();
    }

    private String slot(String time) {
        return slot(time, 0);
    }

    private String slot(String time, int weeks) {
        return key(TUESDAY.plusWeeks(weeks), time);
    }

    /** As the page has it. */
    private String key(LocalDate day, String time) {
        return key(eva, day, time);
    }

    private String key(Viewer host, LocalDate day, String time) {
        long at = day.atTime(LocalTime.parse(time)).atZone(WorkingDays.OSLO).toEpochSecond();
        return db.sql("""
                        select o.id || '-' || :at from expert.booking_hours o
                         where o.member_id = :host and o.weekday = :weekday and o.ended_at is null
                        """)
                .param("at", at)
                .param("host", host.id().value())
                .param("weekday", day.getDayOfWeek().getValue())
                .query(String.class)
                .single();
    }

    private Booking book(Viewer guest, String time, String subject) {
        return book(guest, time, 0, subject);
    }

    private Booking book(Viewer guest, String time, int weeks, String subject) {
        return bookKey(guest, slot(time, weeks), subject);
    }

    private Booking bookKey(Viewer guest, String key, String subject) {
        UUID form = UUID.randomUUID();
        assertThat(sent(guest, key, subject, form)).hasStatus(303);
        return bookings.sent(form, guest).orElseThrow();
    }

    private MvcTestResult booking(Viewer guest, String time, String subject, UUID form) {
        return sent(guest, slot(time), subject, form);
    }

    private MvcTestResult sent(Viewer guest, String key, String subject, UUID form) {
        return sent(guest, panel, key, subject, form);
    }

    private MvcTestResult sent(Viewer guest, String slug, String key, String subject, UUID form) {
        return mvc.post()
                .uri("/eksperter/" + slug + "/time")
                .param("slot", key)
                .param("subject", subject)
                .param("key", form.toString())
                .with(Cast.as(guest))
                .with(csrf())
                .exchange();
    }

    private void at(int year, int month, int day, int hour) {
        moved = clock.at(ZonedDateTime.of(year, month, day, hour, 0, 0, 0, WorkingDays.OSLO));
    }

    private String address(Viewer viewer) {
        return viewer.handle() + "@demo.example";
    }

    /** What was handed in for the member, the first one first. */
    private List<Sent> letters(Viewer viewer) {
        return db.sql("select subject, body_text, calendar from mail.outgoing where recipient = ? order by id")
                .param(address(viewer))
                .query((rs, _) ->
                        new Sent(rs.getString("subject"), rs.getString("body_text"), rs.getString("calendar")))
                .list();
    }

    private ICalendar calendar(Viewer viewer, int number) {
        return parsed(letters(viewer).get(number).calendar());
    }

    /** Read again by the library and found to be without fault. */
    private static ICalendar parsed(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar).isNotNull();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as("%s", calendar.validate(ICalVersion.V2_0))
                .isTrue();
        assertThat(text).endsWith("\r\n").doesNotContainPattern("(?<!\r)\n");
        assertThat(text.lines())
                .allSatisfy(it ->
                        assertThat(it.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        return calendar;
    }

    private record Sent(String subject, String text, String calendar) {}
}
