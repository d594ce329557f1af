package no.sosialekommuner.strategy.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.Pages;
import no.sosialekommuner.PlanStories;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A plan is adopted, stands as it is, and is followed by the next edition. */
@CommunityTest
class AdoptionTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);

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

    private Viewer anna;
    private Viewer kari;
    private ContributionId plan;

    @BeforeEach
    void aPlanThatIsWritten() {
        anna = cast.newcomer("3107", "MEMBER");
        kari = cast.newcomer("3107", "MEMBER");
        plan = plans.written(anna, "kommune-3107", "Plan som vedtas");
    }

    @Test
    void whatWasAdoptedStaysAsItWas() {
        plans.adopt(plan, anna);
        plans.beginNext(plan, anna);
        plans.write(plan, "purpose", 1, "Vi lytter først.", kari);

        assertThat(pages.open("/planer/" + plan + "/utgaver/1", kari).text())
                .contains("Utgave 1", "Kommunestyret", "45/26", "Vi svarer folk der de er.")
                .doesNotContain("Vi lytter først.");
        assertThat(pages.open(plans.document(plan), kari).text()).contains("Vi lytter først.");
    }

    @Test
    void anAdoptedPlanIsNotWrittenUntilTheNextEditionIsBegun() {
        plans.adopt(plan, anna);

        assertThat(mvc.post()
                        .uri("/planer/" + plan + "/kapittel/purpose")
                        .with(Cast.as(kari))
                        .with(csrf())
                        .param("version", "1")
                        .param("text", "Smuglet inn"))
                .hasStatus(403);
        assertThat(pages.open(plans.document(plan), anna).text()).doesNotContain("Smuglet inn");
        plans.beginNext(plan, anna);
        plans.write(plan, "purpose", 1, "Skrevet videre", kari);
    }

    @Test
    void whenTwoAdoptAtOnceItIsAdoptedOnceAndTheOtherIsTold() throws Exception {
        int version = plans.version(plan);
        Callable<Integer> once = () ->
                plans.adopt(plan, version, TODAY, NEXT_YEAR, anna).getResponse().getStatus();
        Callable<Integer> twice = () ->
                plans.adopt(plan, version, TODAY, NEXT_YEAR, kari).getResponse().getStatus();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = both.invokeAll(List.of(once, twice));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(303, 409);
        }
        assertThat(pages.open("/planer/" + plan + "/utgaver/1", anna)
                        .select("#utgaver + ul li")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whoAdoptsWhatSomebodyHasJustChangedIsAskedToReadItFirst() {
        int seen = plans.version(plan);
        plans.write(plan, "purpose", 1, "Endret i mellomtiden", kari);

        MvcTestResult overtaken = plans.adopt(plan, seen, TODAY, NEXT_YEAR, anna);

        assertThat(overtaken)
                .hasStatus(409)
                .bodyText()
                .contains("Noen har endret planen", "Kommunestyret", "name=\"version\" value=\"" + plans.version(plan));
        plans.adopt(plan, anna);
    }

    @Test
    void daysThatCannotBeAreSaidAtTheField() {
        int version = plans.version(plan);

        assertThat(plans.adopt(plan, version, TODAY.plusDays(1), NEXT_YEAR, anna))
                .hasStatus(422)
                .bodyText()
                .contains("feil-adoptedOn", "Datoen har ikke vært ennå");
        assertThat(plans.adopt(plan, version, TODAY, TODAY.minusDays(1), anna))
                .hasStatus(422)
                .bodyText()
                .contains("feil-evaluateOn", "Velg en dag som kommer");
        assertThat(mvc.post()
                        .uri("/planer/" + plan + "/vedtak")
                        .with(Cast.as(anna))
                        .with(csrf())
                        .param("adoptedOn", "i går")
                        .param("version", String.valueOf(version)))
                .hasStatus(422)
                .bodyText()
                .contains("feil-adoptedBy", "feil-adoptedOn", "feil-evaluateOn");
    }

    @Test
    void whatWasWrittenDownWronglyIsMended() {
        plans.adopt(plan, anna);

        assertThat(mvc.post()
                        .uri("/planer/" + plan + "/vedtak/retting")
                        .with(Cast.as(kari))
                        .with(csrf())
                        .param("version", "1")
                        .param("adoptedBy", "Formannskapet")
                        .param("caseNumber", "46/26")
                        .param("adoptedOn", TODAY.toString())
                        .param("evaluateOn", NEXT_YEAR.toString()))
                .hasRedirectedUrl("/planer/" + plan + "/utgaver/1");
        assertThat(pages.open("/planer/" + plan + "/utgaver/1", anna).text()).contains("Formannskapet", "46/26");
    }

    @Test
    void aNewEditionStandsBesideTheLast() {
        plans.adopt(plan, anna);
        plans.beginNext(plan, anna);
        plans.write(plan, "purpose", 1, "Vi lytter før vi svarer.", anna);

        assertThat(pages.open("/planer/" + plan + "/utgaver/1/forskjeller", anna)
                        .select("ins, del, .differences")
                        .text())
                .contains("lytter");
        plans.adopt(plan, anna);
        assertThat(pages.open("/planer/" + plan + "/utgaver/1/forskjeller?mot=2", anna)
                        .text())
                .contains("Utgave 1", "Utgave 2", "lytter");
    }

    @Test
    void thoseWhoFollowAreToldOnce() {
        plans.write(plan, "purpose", 1, "Karis ord", kari);
        plans.adopt(plan, anna);
        news.told();

        assertThat(news.of(kari))
                .filteredOn(it -> it.latest() == Happening.PLAN_ADOPTED)
                .hasSize(1);
        assertThat(news.of(anna)).noneMatch(it -> it.latest() == Happening.PLAN_ADOPTED);
    }

    @Test
    void anotherMunicipalityAdoptsNothingAndReadsNothing() {
        plans.adopt(plan, anna);

        assertThat(plans.adopt(plan, 1, TODAY, NEXT_YEAR, cast.bjorn())).hasStatus(404);
        assertThat(mvc.get().uri("/planer/" + plan + "/utgaver/1").with(Cast.as(cast.bjorn())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/planer/" + plan + "/utgaver/1/forskjeller").with(Cast.as(cast.bjorn())))
                .hasStatus(404);
    }
}
