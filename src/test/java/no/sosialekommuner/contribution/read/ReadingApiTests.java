package no.sosialekommuner.contribution.read;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class ReadingApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Test
    void aContributionIsToldWithItsAuthorAndItsFigures() {
        ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", "Hvem svarer i helgen?");

        assertThat(read(id, cast.bjorn())).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {
                  "kind": "QUESTION", "title": "Hvem svarer i helgen?", "body": "Om Hvem svarer i helgen?",
                  "html": "<p>Om Hvem svarer i helgen?</p>", "space": "nettverk",
                  "author": {"handle": "anna", "name": "Anna Solberg",
                             "organisation": {"number": "3107", "name": "Fredrikstad"}},
                  "tags": [], "likes": 0, "liked": false, "rating": null, "readers": 0, "replyCount": 0,
                  "acceptedReply": null, "version": 1, "replies": {"items": [], "next": null}
                }""");
    }

    @Test
    void whatLiesInAnothersMunicipalityIsNotThere() {
        ContributionId id = cast.published("DISCUSSION", cast.anna(), "kommune-3107", "Bare for oss");

        assertThat(read(id, cast.bjorn())).hasStatus(404);
        assertThat(read(id, cast.anna())).hasStatusOk();
    }

    private MvcTestResult read(ContributionId id, Viewer viewer) {
        return mvc.get()
                .uri("/api/v1/contributions/" + id)
                .with(cast.token(viewer))
                .exchange();
    }
}
