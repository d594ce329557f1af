package no.sosialekommuner.contribution.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class AcceptTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    NewReplies newReplies;

    private ContributionId question = new ContributionId(0);
    private ReplyId first = new ReplyId(0);
    private ReplyId second = new ReplyId(0);

    @BeforeEach
    void annaAsksAndTwoAnswer() {
        question = cast.published("QUESTION", cast.anna(), "nettverk", "Hvem tar helgevakten?");
        first = newReplies.add(question, null, "Vi bytter på.", null, cast.bjorn());
        second = newReplies.add(question, null, "Beredskapsvakten gjør det.", null, cast.eva());
    }

    @Test
    void theOneWhoAskedAcceptsOneAnswerAndThenAnother() {
        assertThat(accept(first, cast.anna())).hasStatus(303);
        assertThat(accept(second, cast.anna())).hasStatus(303);

        assertThat(read()).bodyJson().extractingPath("$.acceptedReply").isEqualTo((int) second.value());
        assertThat(mvc.get()
                        .uri("/bidrag/" + question + "/hvem-tar-helgevakten")
                        .with(Cast.as(cast.bjorn())))
                .bodyText()
                .containsSubsequence("Besvart", "id=\"godtatt\"", "Beredskapsvakten gjør det.", "id=\"traad\"");
    }

    @Test
    void acceptingIsTakenBack() {
        accept(first, cast.anna());
        assertThat(mvc.delete()
                        .uri("/bidrag/" + question + "/godtatt")
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(read()).bodyJson().extractingPath("$.acceptedReply").isNull();
    }

    @Test
    void nobodyElseAccepts() {
        assertThat(accept(first, cast.bjorn())).hasStatus(403);
        assertThat(acceptByApi(first, cast.mona())).hasStatus(403);
        assertThat(acceptByApi(first, cast.anna())).hasStatus(204);
        assertThat(acceptByApi(first, cast.anna())).hasStatus(204);
    }

    @Test
    void aReplyBelowAnAnswerIsNoAnswer() {
        ReplyId below = newReplies.add(question, first, "Hvor ofte?", null, cast.anna());

        assertThat(acceptByApi(below, cast.anna())).hasStatus(422);
    }

    @Test
    void anAnswerThatIsWithdrawnIsNoLongerAccepted() {
        accept(first, cast.anna());
        mvc.delete()
                .uri("/svar/" + first)
                .with(Cast.as(cast.bjorn()))
                .with(csrf())
                .exchange();

        assertThat(read()).bodyJson().extractingPath("$.acceptedReply").isNull();
    }

    private MvcTestResult accept(ReplyId answer, Viewer viewer) {
        return mvc.put()
                .uri("/bidrag/" + question + "/godtatt")
                .with(Cast.as(viewer))
                .with(csrf())
                .param("svar", answer.toString())
                .exchange();
    }

    private MvcTestResult acceptByApi(ReplyId answer, Viewer viewer) {
        return mvc.put()
                .uri("/api/v1/contributions/" + question + "/accepted")
                .with(cast.token(viewer))
                .contentType("application/json")
                .content("{\"reply\": " + answer + "}")
                .exchange();
    }

    private MvcTestResult read() {
        return mvc.get()
                .uri("/api/v1/contributions/" + question)
                .with(cast.token(cast.anna()))
                .exchange();
    }
}
