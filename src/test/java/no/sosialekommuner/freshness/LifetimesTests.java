package no.sosialekommuner.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.freshness.lifetime.Lifetime;
import no.sosialekommuner.freshness.lifetime.Lifetimes;
import no.sosialekommuner.freshness.review.SoundnessReviews;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Editors say how long each kind is held to be right. */
@CommunityTest
class LifetimesTests {

    @Autowired
    Lifetimes lifetimes;

    @Autowired
    SoundnessReviews reviews;

    @Autowired
    FreshnessIntake intake;

    @Autowired
    WaitingReviews waiting;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    private Viewer editor;

    @BeforeEach
    void anEditor() {
        editor = cast.newcomer("0301", "EDITOR");
    }

    @AfterEach
    void theTimesAreAsTheyWere() {
        set(version(), "18", "Som før");
    }

    @Test
    void anotherTimeGivesEverythingOfTheKindAnotherDateAndStandsAmongTheVersions() {
        ContributionId article = cast.published("ARTICLE", cast.anna(), "nettverk", "Får en annen frist");
        ContributionId own = cast.published("ARTICLE", cast.anna(), "nettverk", "Har sin egen frist");
        LocalDate chosen = reviews.today().plusDays(40);
        reviews.date(own, 1, chosen, cast.anna().id());

        assertThat(set(version(), "6", "Reglene endres ofte")).hasStatus(303);
        applied();

        assertThat(reviews.require(article).dueOn()).isEqualTo(reviews.today().plusMonths(6));
        assertThat(reviews.require(own).dueOn()).isEqualTo(chosen);
        assertThat(pages.open("/redaksjon/holdbarhet/regler", editor)
                        .select("tbody tr:first-child")
                        .text())
                .contains("6 måneder")
                .contains("Reglene endres ofte");
    }

    @Test
    void whoIsAskedAboutWhatIsNotDueAnyLongerIsNotAskedOn() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        ContributionId article = cast.published("ARTICLE", author, "nettverk", "Ikke lenger forfalt");
        intake.asked(article, author.id(), reviews.today(), List.of());
        reviews.dateByRule(article, 1, author.id());
        assertThat(waiting.of(author.id())).isEmpty();

        set(version(), "", "Artikler holder");
        applied();
        assertThat(reviews.require(article).dueOn()).isNull();
    }

    @Test
    void whatCannotBeUsedComesBackAsItWasTyped() {
        MvcTestResult refused = set(version(), "tolv", "");
        assertThat(refused).hasStatus(422);
        assertThat(Pages.of(refused).select("input[name='months[article]']").val())
                .isEqualTo("tolv");
        assertThat(Pages.of(refused).text()).contains("Skriv hvorfor fristene endres.");
    }

    @Test
    void whoCameSecondSeesThatAndLosesNothing() {
        int before = version();
        set(before, "9", "Først ute");
        MvcTestResult second = set(before, "10", "For sent");
        assertThat(second).hasStatus(409);
        assertThat(Pages.of(second).select("#felt-reason").val()).isEqualTo("For sent");
        assertThat(set(before, "9", "Først ute")).hasStatus(303);
        assertThat(version()).isEqualTo(before + 1);
    }

    private int version() {
        return lifetimes.newest().version();
    }

    private void applied() {
        boolean more = true;
        while (more) {
            more = lifetimes.apply();
        }
    }

    private MvcTestResult set(int version, String articles, String reason) {
        Lifetime now = lifetimes.newest();
        return mvc.post()
                .uri("/redaksjon/holdbarhet/regler")
                .param("months[answered-question]", "12")
                .param("months[article]", articles)
                .param("months[plan]", "12")
                .param("months[faq]", "12")
                .param("perDay", Integer.toString(now.perDay()))
                .param("weeks", Integer.toString(now.weeks()))
                .param("reason", reason)
                .param("version", Integer.toString(version))
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
    }
}
