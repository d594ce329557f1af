package no.sosialekommuner.contribution.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class FollowTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Test
    void followingAndLeavingCanBeRepeated() {
        ContributionId id = cast.published("DISCUSSION", cast.anna(), "nettverk", "Verdt å følge");
        String address = "/api/v1/contributions/" + id;
        for (int time = 0; time < 2; time++) {
            assertThat(mvc.put().uri(address + "/follow").with(cast.token(cast.eva())))
                    .hasStatus(204);
        }
        assertThat(mvc.get().uri(address).with(cast.token(cast.eva())))
                .bodyJson()
                .extractingPath("$.followed")
                .isEqualTo(true);

        for (int time = 0; time < 2; time++) {
            assertThat(mvc.delete()
                            .uri("/bidrag/" + id + "/folg")
                            .header("HX-Request", "true")
                            .with(Cast.as(cast.eva()))
                            .with(csrf()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("aria-pressed=\"false\"");
        }
    }
}
