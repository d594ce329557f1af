package no.sosialekommuner.expert.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.Pages;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Eva keeps hours on Tuesdays from nine to ten; it is Wednesday the 2nd of December 2026. */
@CommunityTest
abstract class EvasHours {

    private static final ZonedDateTime WEDNESDAY = ZonedDateTime.of(2026, 12, 2, 10, 0, 0, 0, WorkingDays.OSLO);
    static final LocalDate TUESDAY = LocalDate.of(2026, 12, 8);

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    TestPanels panels;

    @Autowired
    Bookings bookings;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester mvc;

    Viewer eva;
    Viewer anna;
    String panel = "";
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

    String panelOf(Viewer expert) {
        String slug = "time-" + expert.handle();
        panels.named(slug, "Arkiv", expert);
        return slug;
    }

    @AfterEach
    void theClockGoesOn() throws Exception {
        if (moved != null) {
            moved.close();
        }
    }

    MvcTestResult open(String form) {
        return open(eva, panel, form);
    }

    MvcTestResult open(Viewer host, String slug, String form) {
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

    List<String> times(Viewer viewer) {
        return times(viewer, panel);
    }

    List<String> times(Viewer viewer, String slug) {
        return pages.open("/eksperter/" + slug + "/time", viewer)
                .select(".slots label")
                .eachText();
    }

    String slot(String time) {
        return slot(time, 0);
    }

    String slot(String time, int weeks) {
        return key(TUESDAY.plusWeeks(weeks), time);
    }

    /** As the page has it. */
    String key(LocalDate day, String time) {
        return key(eva, day, time);
    }

    String key(Viewer host, LocalDate day, String time) {
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

    Booking book(Viewer guest, String time, String subject) {
        return book(guest, time, 0, subject);
    }

    Booking book(Viewer guest, String time, int weeks, String subject) {
        return bookKey(guest, slot(time, weeks), subject);
    }

    Booking bookKey(Viewer guest, String key, String subject) {
        UUID form = UUID.randomUUID();
        assertThat(sent(guest, key, subject, form)).hasStatus(303);
        return bookings.sent(form, guest).orElseThrow();
    }

    MvcTestResult booking(Viewer guest, String time, String subject, UUID form) {
        return sent(guest, slot(time), subject, form);
    }

    MvcTestResult sent(Viewer guest, String key, String subject, UUID form) {
        return sent(guest, panel, key, subject, form);
    }

    MvcTestResult sent(Viewer guest, String slug, String key, String subject, UUID form) {
        return mvc.post()
                .uri("/eksperter/" + slug + "/time")
                .param("slot", key)
                .param("subject", subject)
                .param("key", form.toString())
                .with(Cast.as(guest))
                .with(csrf())
                .exchange();
    }

    void at(int year, int month, int day, int hour) {
        moved = clock.at(ZonedDateTime.of(year, month, day, hour, 0, 0, 0, WorkingDays.OSLO));
    }

    String address(Viewer viewer) {
        return viewer.handle() + "@demo.example";
    }

    /** What was handed in for the member, the first one first. */
    List<Sent> letters(Viewer viewer) {
        return db.sql("select subject, body_text, calendar from mail.outgoing where recipient = ? order by id")
                .param(address(viewer))
                .query((rs, _) ->
                        new Sent(rs.getString("subject"), rs.getString("body_text"), rs.getString("calendar")))
                .list();
    }

    ICalendar calendar(Viewer viewer, int number) {
        return parsed(letters(viewer).get(number).calendar());
    }

    /** Read again by the library and found to be without fault. */
    static ICalendar parsed(String text) {
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

    record Sent(String subject, String text, String calendar) {}
}
