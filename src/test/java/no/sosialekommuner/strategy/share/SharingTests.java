package no.sosialekommuner.strategy.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.PlanStories;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A municipality shows others its plan, and they take over from it with credit. */
@CommunityTest
class SharingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    PlanStories plans;

    private Viewer anna;
    private Viewer bjorn;
    private ContributionId plan;

    @BeforeEach
    void anAdoptedPlan() {
        anna = cast.newcomer("3107", "MEMBER");
        bjorn = cast.newcomer("4001", "MEMBER");
        plan = plans.written(anna, "kommune-3107", "Plan til låns");
        plans.adopt(plan, anna);
    }

    @Test
    void othersReadTheEditionAndNotWhatWasSaidAmongColleagues() {
        mvc.post()
                .uri("/bidrag/" + plan + "/svar")
                .with(Cast.as(anna))
                .with(csrf())
                .param("body", "Internt: ordføreren er skeptisk.")
                .exchange();
        assertThat(plans.share(plan, "nettverk", anna)).hasStatus(303);

        ContributionId shared = plans.shared(plan);
        assertThat(pages.open(plans.document(shared), bjorn).text())
                .contains("Vedtatt av Kommunestyret", "sak 45/26", "Vi svarer folk der de er.")
                .doesNotContain("ordføreren er skeptisk");
        assertThat(mvc.get().uri("/bidrag/" + plan).with(Cast.as(bjorn))).hasStatus(404);
        assertThat(pages.open("/planer/delte", bjorn).text()).contains("Plan til låns", "Fredrikstad");
    }

    @Test
    void colleaguesWhoWantToChangeWhatIsSharedAreLedToThePlan() {
        plans.share(plan, "nettverk", anna);
        ContributionId shared = plans.shared(plan);

        assertThat(mvc.get().uri("/planer/" + shared).with(Cast.as(anna))).hasRedirectedUrl("/planer/" + plan);
        assertThat(mvc.get().uri("/planer/" + shared).with(Cast.as(bjorn))).hasStatus(404);
    }

    @Test
    void aNewEditionIsToldByTheSameContribution() {
        plans.share(plan, "nettverk", anna);
        ContributionId shared = plans.shared(plan);
        plans.beginNext(plan, anna);
        plans.write(plan, "purpose", 1, "Andre utgave sier noe nytt.", anna);
        plans.adopt(plan, anna);
        assertThat(pages.open(plans.document(shared), bjorn).text()).doesNotContain("Andre utgave");

        assertThat(plans.share(plan, "", anna)).hasStatus(303);

        assertThat(plans.shared(plan)).isEqualTo(shared);
        assertThat(pages.open(plans.document(shared), bjorn).text()).contains("Andre utgave sier noe nytt.");
    }

    @Test
    void whatIsNotAdoptedOrHasNoPlaceIsNotShared() {
        ContributionId draft = plans.written(anna, "kommune-3107", "Ikke vedtatt");

        assertThat(plans.share(draft, "nettverk", anna)).hasStatus(404);
        assertThat(plans.share(plan, "kommune-3107", anna)).hasStatus(422);
        assertThat(plans.share(plan, "kommune-4001", anna)).hasStatus(422);
        assertThat(plans.share(plan, "nettverk", bjorn)).hasStatus(404);
    }

    @Test
    void whatIsWithdrawnIsNeitherListedNorLent() {
        plans.share(plan, "nettverk", anna);
        ContributionId own = cast.plan(bjorn, "kommune-4001", "Bjørns plan");
        mvc.post()
                .uri("/bidrag/" + plans.shared(plan) + "/tilbaketrekking")
                .with(Cast.as(anna))
                .with(csrf())
                .param("reason", "")
                .exchange();

        assertThat(pages.open("/planer/delte", bjorn).select("a[href*='/" + plans.shared(plan) + "/']"))
                .isEmpty();
        assertThat(take(own, plans.shared(plan), false)).hasStatus(404);
    }

    @Test
    void whoeverWritesThePlanTakesTheSharingBackAndSaysWhy() {
        Viewer jonas = cast.newcomer("3107", "MEMBER");
        plans.share(plan, "nettverk", anna);
        ContributionId shared = plans.shared(plan);
        assertThat(pages.open("/planer/" + plan + "/deling", jonas).select("input[name=reason]"))
                .hasSize(1);

        assertThat(withdraw(jonas, "")).hasStatus(422).bodyText().contains("Skriv kort hvorfor");
        assertThat(withdraw(bjorn, "Ikke min")).hasStatus(404);
        assertThat(pages.open("/planer/delte", bjorn).select("a[href*='/" + shared + "/']"))
                .hasSize(1);

        assertThat(withdraw(jonas, "Den gjelder ikke lenger.")).hasStatus(303);
        assertThat(withdraw(jonas, "Den gjelder ikke lenger.")).hasStatus(303);
        assertThat(pages.open("/planer/delte", bjorn).select("a[href*='/" + shared + "/']"))
                .isEmpty();
        assertThat(plans.share(plan, "nettverk", jonas)).hasStatus(303);
        assertThat(plans.shared(plan)).isNotEqualTo(shared);
    }

    private MvcTestResult withdraw(Viewer by, String reason) {
        return mvc.delete()
                .uri("/planer/" + plan + "/deling")
                .with(Cast.as(by))
                .with(csrf())
                .param("reason", reason)
                .exchange();
    }

    @Test
    void aChapterIsTakenOverWithCredit() {
        plans.share(plan, "nettverk", anna);
        ContributionId own = cast.plan(bjorn, "kommune-4001", "Porsgrunns plan");
        assertThat(pages.open("/planer/" + own + "/kapittel/purpose/andre", bjorn)
                        .text())
                .contains("Fredrikstad", "Vi svarer folk der de er.");

        assertThat(take(own, plans.shared(plan), false)).hasStatus(303);

        assertThat(pages.open("/planer/" + own + "/kapittel/purpose", bjorn)
                        .select("textarea[name=text]")
                        .text())
                .contains(
                        "Vi svarer folk der de er.",
                        "Bygger på planen til Fredrikstad",
                        "/bidrag/" + plans.shared(plan));
        assertThat(pages.open("/planer/" + plan + "/deling", anna).text()).contains("Én kommune har tatt over noe");
    }

    @Test
    void rowsComeAlongWithoutNamesOfPeople() {
        plans.share(plan, "nettverk", anna);
        ContributionId own = cast.plan(bjorn, "kommune-4001", "Mål til låns");
        ContributionId other = plans.written(anna, "kommune-3107", "Plan med mål");
        plans.write(other, "goals", 0, "Målene våre står i tabellen.", anna);
        plans.adopt(other, anna);
        plans.share(other, "nettverk", anna);

        assertThat(mvc.post()
                        .uri("/planer/" + own + "/kapittel/goals/overtaking")
                        .with(Cast.as(bjorn))
                        .with(csrf())
                        .param("fra", plans.shared(other).toString())
                        .param("rader", "true"))
                .hasStatus(303);

        assertThat(pages.open(plans.document(own), bjorn).select(".prose table").text())
                .contains("Folk får svar samme dag", "90")
                .doesNotContain("Kari Kommune");
    }

    private MvcTestResult take(ContributionId own, ContributionId from, boolean rows) {
        return mvc.post()
                .uri("/planer/" + own + "/kapittel/purpose/overtaking")
                .with(Cast.as(bjorn))
                .with(csrf())
                .param("fra", from.toString())
                .param("rader", String.valueOf(rows))
                .exchange();
    }
}
