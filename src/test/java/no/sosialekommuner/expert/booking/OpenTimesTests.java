package no.sosialekommuner.expert.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.Pages;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.preference.Paces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Experts open times on their page, and members find them from where experts are seen. */
class OpenTimesTests extends EvasHours {

    @Autowired
    Paces paces;

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
}
