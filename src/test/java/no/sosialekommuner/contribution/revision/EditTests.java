package no.sosialekommuner.contribution.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionRevised;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
@RecordApplicationEvents
class EditTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    private Viewer editor;
    private ContributionId question;

    @BeforeEach
    void aQuestionOfAnna() {
        editor = cast.newcomer("0301", "EDITOR");
        question = cast.published("QUESTION", cast.anna(), "nettverk", "Hvem har vakt?");
    }

    @Test
    void theAuthorChangesTheTextWithoutAWordWhy() {
        assertThat(save(cast.anna(), 1, "Hvem har vakt i dag?", "Ny tekst", ""))
                .hasRedirectedUrl("/bidrag/" + question + "/hvem-har-vakt-i-dag");

        assertThat(row()).containsEntry("version", 2).containsEntry("body", "Ny tekst");
        assertThat(revisions()).containsExactly("1 Om Hvem har vakt? ", "2 Ny tekst ");
        assertThat(events.stream(ContributionRevised.class)).hasSize(1);
    }

    @Test
    void anEditorSaysWhy() {
        assertThat(save(editor, 1, "Hvem har vakt?", "Rettet tekst", " "))
                .hasStatus(422)
                .bodyText()
                .contains("feil-reason", "Rettet tekst");
        assertThat(save(editor, 1, "Hvem har vakt?", "Rettet tekst", "Skrivefeil"))
                .hasStatus(303);

        assertThat(revisions()).contains("2 Rettet tekst Skrivefeil");
    }

    @Test
    void othersMayNot() {
        for (Viewer other : List.of(cast.bjorn(), cast.mona(), cast.admin())) {
            assertThat(mvc.get().uri(address("/rediger")).with(Cast.as(other))).hasStatus(403);
            assertThat(save(other, 1, "Kapret", "Kapret", "")).hasStatus(403);
        }
        assertThat(row()).containsEntry("version", 1);
    }

    @Test
    void nothingChangedIsNoVersion() {
        save(cast.anna(), 1, "Hvem har vakt?", "Om Hvem har vakt?", "");

        assertThat(row()).containsEntry("version", 1);
        assertThat(events.stream(ContributionRevised.class)).isEmpty();
    }

    @Test
    void whoeverIsSecondSeesBothTextsAndLosesNothing() {
        save(editor, 1, "Hvem har vakt?", "Redaktørens tekst om vakt", "Klarere");

        MvcTestResult second = save(cast.anna(), 1, "Hvem har vakt?", "Annas tekst om vakt", "");

        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains("Redaktørens", "Annas tekst om vakt", "name=\"version\" value=\"2\"");
        assertThat(row()).containsEntry("body", "Redaktørens tekst om vakt");
        assertThat(save(cast.anna(), 2, "Hvem har vakt?", "Begges tekst om vakt", ""))
                .hasStatus(303);
        assertThat(row()).containsEntry("version", 3).containsEntry("body", "Begges tekst om vakt");
    }

    @Test
    void anUnfinishedChangeIsFoundAgainUntilItIsSaved() {
        MvcTestResult kept = mvc.post()
                .uri(address("/kladd"))
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .param("version", "1")
                .param("title", "Hvem har vakt?")
                .param("body", "Halvveis i endringen")
                .exchange();
        assertThat(kept).hasStatus(204);
        assertThat(mvc.get().uri(address("/rediger")).with(Cast.as(cast.anna())))
                .bodyText()
                .contains("Halvveis i endringen", "Forkast");
        assertThat(mvc.get().uri(address("/rediger")).with(Cast.as(editor)))
                .bodyText()
                .doesNotContain("Halvveis i endringen");

        save(cast.anna(), 1, "Hvem har vakt?", "Ferdig", "");

        assertThat(mvc.get().uri(address("/rediger")).with(Cast.as(cast.anna())))
                .bodyText()
                .doesNotContain("Halvveis i endringen");
    }

    @Test
    void anUnfinishedChangeIsDiscarded() {
        mvc.post()
                .uri(address("/kladd"))
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .param("version", "1")
                .param("title", "Hvem har vakt?")
                .param("body", "Angret")
                .exchange();

        assertThat(mvc.delete()
                        .uri(address("/kladd"))
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasRedirectedUrl(address("/rediger"));
        assertThat(mvc.get().uri(address("/rediger")).with(Cast.as(cast.anna())))
                .bodyText()
                .doesNotContain("Angret");
    }

    @Test
    void thePreviewOfAChangeKeepsTheForm() {
        assertThat(mvc.post()
                        .uri(address("/forhandsvis"))
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("version", "1")
                        .param("title", "Ny tittel")
                        .param("body", "**Fet**"))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>Fet</strong>", "value=\"Ny tittel\"");
    }

    private MvcTestResult save(Viewer viewer, int version, String title, String body, String reason) {
        return mvc.post()
                .uri(address("/rediger"))
                .with(Cast.as(viewer))
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("title", title)
                .param("body", body)
                .param("reason", reason)
                .exchange();
    }

    private String address(String rest) {
        return "/bidrag/" + question + rest;
    }

    private Map<String, @Nullable Object> row() {
        return db.sql("select version, body from contribution.contribution where id = ?")
                .param(question.value())
                .query()
                .singleRow();
    }

    private List<@Nullable String> revisions() {
        return db.sql(
                        "select version || ' ' || body || ' ' || reason from contribution.revision where contribution_id = ? order by version")
                .param(question.value())
                .query(String.class)
                .list();
    }
}
