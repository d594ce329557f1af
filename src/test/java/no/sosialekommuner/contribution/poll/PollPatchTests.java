package no.sosialekommuner.contribution.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changing a poll by the API: as much as by the form, and no more. */
@CommunityTest
class PollPatchTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    PollRows rows;

    private ContributionId id = new ContributionId(0);

    @BeforeEach
    void annaAsks() {
        id = cast.published("DISCUSSION", cast.anna(), "nettverk", "Om dager");
        cast.poll(id, false, "Hvilken dag?", "Mandag", "Tirsdag");
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        assertThat(patch("{\"poll\": {\"most\": 2}}", 1)).hasStatusOk();
        assertThat(patch("{\"poll\": {\"closesAt\": \"2031-05-17T10:00:00Z\"}}", 2))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.poll.closesAt")
                .isEqualTo("2031-05-17T10:00:00Z");
        assertThat(patch("{\"poll\": {\"question\": \"Hvilken ukedag?\", \"closesAt\": \"\"}}", 3))
                .hasStatusOk();

        PollTerms terms = rows.find(id).orElseThrow().terms();
        assertThat(terms.question()).isEqualTo("Hvilken ukedag?");
        assertThat(terms.choices()).containsExactly("Mandag", "Tirsdag");
        assertThat(terms.most()).isEqualTo(2);
        assertThat(terms.anonymous()).isFalse();
        assertThat(terms.closesAt()).isNull();
    }

    @Test
    void nothingNewIsNoVersion() {
        assertThat(patch("{\"poll\": {\"choices\": [\"Mandag\", \"Tirsdag\"]}}", 1))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void aPollIsAddedAndTakenAway() {
        assertThat(patch("{\"poll\": {\"question\": \"\", \"choices\": []}}", 1))
                .hasStatusOk();
        assertThat(rows.find(id)).isEmpty();

        assertThat(patch("{\"poll\": {\"question\": \"Når?\", \"choices\": [\"Nå\", \"Siden\"]}}", 2))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.poll.anonymous")
                .isEqualTo(true);
    }

    @Test
    void choicesThatHaveVotesStayWhatTheyAre() {
        cast.vote(id, cast.bjorn(), "Mandag");

        assertThat(patch("{\"poll\": {\"choices\": [\"Mandag morgen\", \"Tirsdag\"]}}", 1))
                .hasStatus(422)
                .bodyText()
                .contains("poll.choices", "Noen har stemt, så svarene må stå som de er");
        assertThat(patch("{\"poll\": {\"question\": \"Hvilken natt?\"}}", 1))
                .hasStatus(422)
                .bodyText()
                .contains("poll.question");
        assertThat(patch("{\"poll\": {\"anonymous\": true}}", 1))
                .hasStatus(422)
                .bodyText()
                .contains("poll.most", "reglene");
        assertThat(patch("{\"poll\": {\"question\": \"\", \"choices\": []}}", 1))
                .hasStatus(422);
        assertThat(patch("{\"poll\": {\"choices\": [\"Mandag\", \"Tirsdag\", \"Onsdag\"]}}", 1))
                .hasStatusOk();

        assertThat(rows.find(id).orElseThrow().terms().choices()).isEqualTo(List.of("Mandag", "Tirsdag", "Onsdag"));
        assertThat(rows.find(id).orElseThrow().voters()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAPollIsRefused() {
        assertThat(patch("{\"poll\": {\"closesAt\": \"i morgen\"}}", 1))
                .hasStatus(422)
                .bodyText()
                .contains("poll.closes");
        assertThat(patch("{\"poll\": {\"closesAt\": \"2020-01-01T00:00:00Z\"}}", 1))
                .hasStatus(422)
                .bodyText()
                .contains("poll.closes");
        assertThat(patch("{\"poll\": {\"choices\": [\"Mandag\"]}}", 1))
                .hasStatus(422)
                .bodyText()
                .contains("poll.choices");
    }

    @Test
    void itIsClosedForGood() {
        assertThat(close(cast.bjorn())).hasStatus(403);
        assertThat(close(cast.anna())).hasStatus(204);
        assertThat(close(cast.anna())).hasStatus(204);

        assertThat(patch("{\"poll\": {\"choices\": [\"Mandag\", \"Tirsdag\", \"Onsdag\"]}}", 2))
                .hasStatus(422)
                .bodyText()
                .contains("stengt");
        assertThat(patch("{\"title\": \"Om uker\"}", 2)).hasStatusOk();
    }

    private MvcTestResult close(Viewer by) {
        return mvc.put()
                .uri("/api/v1/contributions/" + id + "/poll/closing")
                .with(cast.token(by))
                .exchange();
    }

    private MvcTestResult patch(String change, int version) {
        return mvc.patch()
                .uri("/api/v1/contributions/" + id)
                .with(cast.token(cast.anna()))
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .content(change)
                .exchange();
    }
}
