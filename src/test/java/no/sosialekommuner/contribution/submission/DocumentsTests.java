package no.sosialekommuner.contribution.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class DocumentsTests {

    private static final String OWN_SPACE = "kommune-3107";

    @Autowired
    Documents documents;

    @Autowired
    Contributions contributions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    private Viewer colleague;
    private UUID key;
    private ContributionId plan;

    @BeforeEach
    void aPlanOfAnna() {
        colleague = cast.newcomer("3107", "MEMBER");
        key = UUID.randomUUID();
        plan = publish("## Hvorfor\n\nFor å svare folk.");
    }

    @Test
    void aPlanIsReadByColleaguesAndNobodyElse() {
        assertThat(contributions.requireReadable(plan, colleague).kind()).isEqualTo(Kind.PLAN);
        assertThatThrownBy(() -> contributions.requireReadable(plan, cast.bjorn()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameFormMakesOnePlan() {
        assertThat(publish("## Hvorfor\n\nFor å svare folk.")).isEqualTo(plan);
    }

    @Test
    void aColleagueWhoWritesAPartMakesAVersionOfTheWhole() {
        int version = documents.revise(plan, "Strategi", "## Hvorfor\n\nFor å lytte.", "Hvorfor", colleague);

        assertThat(version).isEqualTo(2);
        assertThat(documents.revise(plan, "Strategi", "## Hvorfor\n\nFor å lytte.", "Hvorfor", colleague))
                .isEqualTo(2);
        assertThat(mvc.get()
                        .uri("/bidrag/" + plan + "/versjoner/forskjeller?fra=1&til=2")
                        .with(Cast.as(cast.anna())))
                .bodyText()
                .contains(colleague.name(), "lytte");
    }

    @Test
    void itIsNotChangedAsOneText() {
        assertThat(mvc.get().uri("/bidrag/" + plan + "/rediger").with(Cast.as(cast.anna())))
                .hasRedirectedUrl("/planer/" + plan);
        assertThat(mvc.post()
                        .uri("/bidrag/" + plan + "/rediger")
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("version", "1")
                        .param("title", "Strategi")
                        .param("body", "Noe annet"))
                .hasStatus(403);
        assertThat(mvc.patch()
                        .uri("/api/v1/contributions/" + plan)
                        .with(cast.token(cast.anna()))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"body": "Noe annet"}
                                """))
                .hasStatus(403);
    }

    @Test
    void itIsNotMadeAsOneText() {
        assertThat(mvc.post()
                        .uri("/ny")
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("kind", "PLAN")
                        .param("title", "Strategi")
                        .param("body", "Alt i ett")
                        .param("space", OWN_SPACE))
                .hasStatus(422);
        ContributionId question = cast.published("QUESTION", cast.anna(), "nettverk", "Et vanlig spørsmål");
        assertThatThrownBy(() -> documents.revise(question, "Tittel", "Tekst", "", cast.anna()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeADocumentSaysWhere() {
        assertThatThrownBy(() -> documents.publish(OWN_SPACE, " ", "Tekst", List.of(), UUID.randomUUID(), cast.anna()))
                .isInstanceOfSatisfying(
                        Invalid.class, it -> assertThat(it.faults()).containsKey("title"));
        String long200 = "å".repeat(200_001);
        assertThatThrownBy(() -> documents.revise(plan, "Strategi", long200, "", cast.anna()))
                .isInstanceOfSatisfying(
                        Invalid.class, it -> assertThat(it.faults()).containsKey("body"));
        assertThatThrownBy(() ->
                        documents.publish(OWN_SPACE, "Strategi", "Tekst", List.of(), UUID.randomUUID(), cast.bjorn()))
                .isInstanceOfAny(NotFound.class, NotAllowed.class);
    }

    @Test
    void itIsFoundAmongThePlansOfItsSpace() {
        assertThat(mvc.get()
                        .uri("/api/v1/contributions?kind=PLAN&space=" + OWN_SPACE + "&limit=100")
                        .with(cast.token(colleague)))
                .bodyText()
                .contains("\"id\":" + plan);
    }

    private ContributionId publish(String text) {
        return documents.publish(OWN_SPACE, "Strategi", text, List.of("strategi"), key, cast.anna());
    }
}
