package no.sosialekommuner.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class PreferenceTests {

    @Autowired
    WorkingDays days;

    @Autowired
    Preferences preferences;

    @Autowired
    Paces paces;

    @Autowired
    Cast cast;

    @Autowired
    MovingClock clock;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, true",
        "2026-11-28, false",
        "2027-01-01, false",
        "2027-03-25, false",
        "2027-03-26, false",
        "2027-03-29, false",
        "2027-05-06, false",
        "2027-05-17, false",
        "2026-12-24, true",
        "2026-12-25, false"
    })
    void publicHolidaysAndWeekendsAreNoWorkingDays(LocalDate day, boolean working) {
        assertThat(days.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00:00Z, 2026-11-26T06:30:00Z, 2026-11-30T06:30:00Z",
        "2026-11-27T09:00:00Z, 2026-11-30T06:30:00Z, 2026-11-30T06:30:00Z",
        "2026-11-30T05:00:00Z, 2026-11-30T06:30:00Z, 2026-11-30T06:30:00Z",
        "2027-03-24T20:00:00Z, 2027-03-30T05:30:00Z, 2027-03-30T05:30:00Z"
    })
    void whatIsGatheredComesOnTheNextWorkingMorning(Instant now, Instant daily, Instant weekly) {
        assertThat(days.nextDigest(now)).isEqualTo(daily);
        assertThat(days.nextWeekly(now)).isEqualTo(weekly);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00:00Z, 2026-11-25T09:00:00Z",
        "2026-11-25T20:00:00Z, 2026-11-26T06:00:00Z",
        "2026-11-26T04:00:00Z, 2026-11-26T06:00:00Z",
        "2026-11-27T20:00:00Z, 2026-11-30T06:00:00Z",
        "2027-05-16T10:00:00Z, 2027-05-18T05:00:00Z"
    })
    void theQuietTimeEndsOnAWorkingMorning(Instant now, Instant opens) {
        assertThat(Pace.USUAL.opens(now, false, days)).isEqualTo(opens);
        assertThat(Pace.USUAL.opens(now, true, days)).isEqualTo(now);
    }

    @Test
    void whatIsChosenIsKeptAndTheRestFollowsTheProposal() {
        Viewer member = cast.newcomer("3107", "MEMBER");
        assertThat(mvc.put()
                        .uri("/min-side/varsler")
                        .formField("mail.mentioned", "daily")
                        .formField("shown.mentioned", "ja")
                        .formField("push.mentioned", "ja")
                        .with(Cast.as(member))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(preferences.of(member.id()))
                .contains(
                        new Preference(Reason.MENTIONED, true, MailPlan.DAILY, true),
                        new Preference(Reason.LIKED, false, MailPlan.NEVER, false));
        assertThat(mvc.get().uri("/min-side/varsler").with(Cast.as(member))).hasStatusOk();
    }

    @Test
    void anAbsenceNeedsBothDaysInOrderAndAKnownColleague() {
        Viewer member = cast.newcomer("3107", "MEMBER");
        String address = "/min-side/varsler/fravaer";
        assertThat(mvc.put()
                        .uri(address)
                        .formField("awayFrom", "2031-07-10")
                        .formField("awayTo", "2031-07-01")
                        .formField("standIn", "finnes-ikke")
                        .with(Cast.as(member))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Den siste dagen kan ikke komme før den første.",
                        "Vi finner ingen med dette brukernavnet",
                        "2031-07-10");

        assertThat(mvc.put()
                        .uri(address)
                        .formField("awayFrom", "2031-07-01")
                        .formField("awayTo", "2031-07-10")
                        .formField("standIn", "@bjorn")
                        .with(Cast.as(member))
                        .with(csrf()))
                .hasStatus(303);
        Pace pace = paces.of(member.id());
        assertThat(pace.isAway(LocalDate.of(2031, 7, 10))).isTrue();
        assertThat(pace.standIn()).isNotNull();

        assertThat(mvc.delete().uri(address).with(Cast.as(member)).with(csrf())).hasStatus(303);
        assertThat(paces.of(member.id()).awayFrom()).isNull();
    }

    @Test
    void whoLooksUpSomebodyWhoIsAwaySeesWhomToAsk() {
        Viewer away = cast.newcomer("3107", "MEMBER");
        paces.away(away.id(), LocalDate.of(2031, 6, 1), LocalDate.of(2031, 6, 10), "bjorn");
        try (var _ = clock.at(ZonedDateTime.of(2031, 6, 4, 10, 0, 0, 0, ZoneId.of("Europe/Oslo")))) {
            assertThat(mvc.get().uri("/medlemmer/" + away.handle()).with(Cast.as(cast.anna())))
                    .hasStatusOk()
                    .bodyText()
                    .contains("er borte til og med 10. juni 2031.", "Imens kan du spørre");
        }
        assertThat(mvc.get().uri("/medlemmer/" + away.handle()).with(Cast.as(cast.anna())))
                .bodyText()
                .doesNotContain("er borte til og med");
    }

    @Test
    void quietHoursAreSaved() {
        Viewer member = cast.newcomer("3107", "MEMBER");
        assertThat(mvc.put()
                        .uri("/min-side/varsler/stille")
                        .formField("quietFrom", "16:00")
                        .formField("quietTo", "08:00")
                        .with(Cast.as(member))
                        .with(csrf()))
                .hasStatus(303);

        Pace pace = paces.of(member.id());
        assertThat(pace.quietFrom()).isEqualTo(LocalTime.of(16, 0));
        assertThat(pace.quietDays()).isFalse();
    }
}
