package no.sosialekommuner.strategy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneId;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.News;
import no.sosialekommuner.Pages;
import no.sosialekommuner.PlanStories;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A year later it is looked at what came of the plan. */
@CommunityTest
class EvaluationTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final LocalDate LATER = TODAY.plusYears(1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    News news;

    @Autowired
    PlanStories plans;

    @Autowired
    MovingClock clock;

    @Autowired
    EvaluationReminders reminders;

    @Autowired
    JdbcClient db;

    private Viewer anna;
    private ContributionId plan;
    private long goal;

    @BeforeEach
    void anAdoptedPlanWithAGoal() {
        anna = cast.newcomer("3107", "MEMBER");
        plan = plans.written(anna, "kommune-3107", "Plan som evalueres");
        goal = plans.goal(plan);
        plans.adopt(plan, anna);
    }

    @Test
    void aYearLaterEachGoalStandsAgainstItsTarget() {
        try (var then = clock.at(LATER.atTime(12, 0).atZone(ZoneId.of("Europe/Oslo")))) {
            assertThat(evaluate(LATER, "71,0", "again", LATER.plusYears(1))).hasStatus(303);
        }

        Document seen = pages.open("/planer/" + plan + "/evaluering", anna);
        assertThat(seen.select(".strategy-goal").text())
                .contains(
                        "Folk får svar samme dag",
                        "71 av 90 prosent",
                        "50 prosent av veien",
                        "To stillinger sto tomme");
        assertThat(seen.select("table tbody tr").text()).contains("52", "71", "90");
        assertThat(seen.text()).contains("Folk vil ha svar på kvelden");
    }

    @Test
    void anEvaluationMayBeginTheNextEdition() {
        assertThat(evaluate(TODAY, "90", "edition", null)).hasRedirectedUrl("/planer/" + plan);

        assertThat(pages.open("/planer/" + plan + "/evaluering", anna).text())
                .contains("Nådd", "Ny utgave ble påbegynt");
        plans.write(plan, "purpose", 1, "Neste utgave", anna);
    }

    @Test
    void figuresOfAnEditionAreThoseThatWereAdopted() {
        plans.beginNext(plan, anna);
        plans.goal(plan, "Et mål som kom senere", "1", "2", anna);

        assertThat(pages.open("/planer/" + plan + "/evaluering/ny", anna)
                        .select("legend")
                        .eachText())
                .contains("Folk får svar samme dag")
                .doesNotContain("Et mål som kom senere");
    }

    @Test
    void badInputIsSaidAtTheFieldAndNothingIsLost() {
        assertThat(evaluate(TODAY.plusDays(1), "mange", "again", TODAY.minusDays(1)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Datoen har ikke vært ennå",
                        "Skriv et tall",
                        "Velg en dag som kommer",
                        "value=\"mange\"",
                        "Folk vil ha svar på kvelden");
        assertThat(evaluate(TODAY.minusDays(1), "1", "again", LATER))
                .hasStatus(422)
                .bodyText()
                .contains("Datoen er før planen ble vedtatt");
    }

    @Test
    void theyAreRemindedAMonthAheadAndOnTheDayAndOnceEach() {
        reminders.remind(LATER.minusDays(40));
        assertThat(reminded()).isZero();

        reminders.remind(LATER.minusDays(20));
        reminders.remind(LATER.minusDays(19));
        assertThat(reminded()).isEqualTo(1);

        reminders.remind(LATER);
        reminders.remind(LATER.plusDays(1));
        assertThat(reminded()).isEqualTo(2);
    }

    @Test
    void whoAsksForTheEvaluationOfSomebodyElsesPlanFindsNothing() {
        assertThat(mvc.get().uri("/planer/" + plan + "/evaluering").with(Cast.as(cast.bjorn())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/planer/" + plan + "/evaluering/ny").with(Cast.as(cast.bjorn())))
                .hasStatus(404);
    }

    private long reminded() {
        news.told();
        return db.sql("select count(*) from notification.event e where e.kind = ? and e.contribution_id = ?")
                .params(Happening.EVALUATION_DUE.name(), plan.value())
                .query(Long.class)
                .single();
    }

    private MvcTestResult evaluate(LocalDate on, String figure, String next, @Nullable LocalDate again) {
        return mvc.post()
                .uri("/planer/" + plan + "/evaluering")
                .with(Cast.as(anna))
                .with(csrf())
                .param("on", on.toString())
                .param("figures[" + goal + "]", figure)
                .param("comments[" + goal + "]", "To stillinger sto tomme")
                .param("learned", "Folk vil ha svar på kvelden.")
                .param("next", next)
                .param("nextOn", again == null ? "" : again.toString())
                .exchange();
    }
}
