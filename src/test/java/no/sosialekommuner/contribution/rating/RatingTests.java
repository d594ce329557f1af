package no.sosialekommuner.contribution.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class RatingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    private ContributionId article = new ContributionId(0);

    @BeforeEach
    void annaWrites() {
        article = cast.published("ARTICLE", cast.anna(), "nettverk", "En nyttig mal");
    }

    @Test
    void theMeanIsSaidWhenThreeHaveRated() {
        rate(cast.bjorn(), 5);
        rate(cast.eva(), 5);
        assertThat(read()).bodyJson().extractingPath("$.rating").isNull();

        rate(cast.mona(), 5);
        assertThat(read()).bodyJson().extractingPath("$.ratings").isEqualTo(3);
        assertThat(read())
                .bodyJson()
                .extractingPath("$.rating")
                .asNumber()
                .satisfies(mean -> assertThat(mean.doubleValue()).isBetween(3.0, 5.0));
    }

    @Test
    void fewRatingsLieNearTheMeanOfAllAndManyNearTheirOwn() {
        assertThat(Usefulness.weighed(3, 15, 3.0)).isEqualTo(3.75);
        assertThat(Usefulness.weighed(0, 0, 3.4)).isEqualTo(3.4);
        assertThat(Usefulness.weighed(1_000, 5_000, 3.0)).isBetween(4.98, 5.0);
    }

    @Test
    void oneChangesOnesRatingAndTakesItBack() {
        rate(cast.bjorn(), 2);
        rate(cast.bjorn(), 4);
        assertThat(readAs(cast.bjorn())).bodyJson().extractingPath("$.myRating").isEqualTo(4);
        assertThat(read()).bodyJson().extractingPath("$.ratings").isEqualTo(1);

        assertThat(mvc.delete()
                        .uri("/api/v1/contributions/" + article + "/rating")
                        .with(cast.token(cast.bjorn())))
                .hasStatus(204);
        assertThat(read()).bodyJson().extractingPath("$.ratings").isEqualTo(0);
    }

    @Test
    void theScaleGoesFromOneToFive() {
        assertThat(rate(cast.bjorn(), 6)).hasStatus(422);
        assertThat(mvc.put()
                        .uri("/bidrag/" + article + "/vurdering")
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf())
                        .param("value", "0"))
                .hasStatus(422);
    }

    @Test
    void theChosenButtonComesBackPressed() {
        assertThat(mvc.put()
                        .uri("/bidrag/" + article + "/vurdering")
                        .header("HX-Request", "true")
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf())
                        .param("value", "4"))
                .hasStatusOk()
                .bodyText()
                .contains("Vurdert", "Fjern vurderingen min", "1 har vurdert.")
                .containsPattern("value=\"4\"\\s+aria-pressed=\"true\"");
    }

    private MvcTestResult rate(Viewer viewer, int value) {
        return mvc.put()
                .uri("/api/v1/contributions/" + article + "/rating")
                .with(cast.token(viewer))
                .contentType("application/json")
                .content("{\"value\": " + value + "}")
                .exchange();
    }

    private MvcTestResult read() {
        return readAs(cast.anna());
    }

    private MvcTestResult readAs(Viewer viewer) {
        return mvc.get()
                .uri("/api/v1/contributions/" + article)
                .with(cast.token(viewer))
                .exchange();
    }
}
