package no.sosialekommuner.contribution.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionRestored;
import no.sosialekommuner.contribution.ContributionWithdrawn;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.IncomingTags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
@RecordApplicationEvents
class RevisionTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    IncomingTags tags;

    @Autowired
    ApplicationEvents events;

    private ContributionId article;

    @BeforeEach
    void anArticleOfAnna() {
        tags.add("skriveprove", "Skriveprøve", Map.of("skriv-flom", "Flom"));
        article = cast.published("ARTICLE", cast.anna(), "nettverk", "Beredskap");
    }

    @Test
    void whatWasNeverChangedHasOneVersion() {
        assertThat(mvc.get().uri(address("/versjoner")).with(Cast.as(cast.bjorn())))
                .hasStatusOk()
                .bodyText()
                .contains("Versjon 1", "Anna Solberg");
    }

    @Test
    void everyVersionSaysWhoAndWhy() {
        change(2, "Andre utgave av teksten", "Rettet fristen");

        assertThat(mvc.get().uri(address("/versjoner")).with(Cast.as(cast.bjorn())))
                .bodyText()
                .contains("Versjon 2", "Rettet fristen", "/versjoner/forskjeller?fra=1&amp;til=2");
    }

    @Test
    void twoVersionsAreSeenSideBySide() {
        change(2, "Om Beredskap og flom", "", "skriv-flom");

        assertThat(mvc.get().uri(address("/versjoner/forskjeller?fra=1&til=2")).with(Cast.as(cast.bjorn())))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<ins>[^/]*</span> og flom</ins>")
                .containsPattern("<ins>[^/]*</span>Flom</ins>")
                .doesNotContain("gjenoppretting");
    }

    @Test
    void anEarlierVersionIsBroughtBackAsANewOne() {
        change(2, "Dårligere tekst", "");

        assertThat(mvc.post()
                        .uri(address("/versjoner/1/gjenoppretting"))
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("reason", "Den første var best"))
                .hasRedirectedUrl(address("/versjoner"));

        assertThat(row()).containsEntry("version", 3).containsEntry("body", "Om Beredskap");
    }

    @Test
    void othersBringNothingBack() {
        change(2, "Ny tekst", "");

        assertThat(mvc.post()
                        .uri(address("/versjoner/1/gjenoppretting"))
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void theAuthorWithdrawsAndRestores() {
        assertThat(withdraw(cast.anna(), "")).hasStatus(303);
        assertThat(mvc.get().uri(address("/versjoner")).with(Cast.as(cast.bjorn())))
                .hasStatus(404);
        assertThat(mvc.get().uri(address("/versjoner")).with(Cast.as(cast.anna())))
                .bodyText()
                .contains("Trukket tilbake");
        assertThat(events.stream(ContributionWithdrawn.class)).hasSize(1);

        assertThat(restore(cast.mona())).hasStatus(403);
        assertThat(restore(cast.anna())).hasStatus(303);
        assertThat(row()).containsEntry("state", "PUBLISHED").containsEntry("version", 3);
        assertThat(events.stream(ContributionRestored.class)).hasSize(1);
    }

    @Test
    void aModeratorWithdrawsWithAReasonAndTheAuthorCannotUndoIt() {
        assertThat(withdraw(cast.mona(), "")).hasStatus(422).bodyText().contains("feil-reason");
        assertThat(withdraw(cast.mona(), "Navn på en privatperson")).hasStatus(303);

        assertThat(restore(cast.anna())).hasStatus(403);
        assertThat(mvc.get().uri(address("/tilbaketrekking")).with(Cast.as(cast.mona())))
                .hasStatusOk();
        assertThat(restore(cast.mona())).hasStatus(303);
    }

    @Test
    void withdrawnTwiceItIsWithdrawnOnce() {
        withdraw(cast.anna(), "");
        assertThat(withdraw(cast.anna(), "")).hasStatus(303);

        assertThat(row()).containsEntry("version", 2);
    }

    @Test
    void othersMayNotWithdraw() {
        assertThat(withdraw(cast.bjorn(), "Liker den ikke")).hasStatus(403);
        assertThat(mvc.get().uri(address("/tilbaketrekking")).with(Cast.as(cast.bjorn())))
                .hasStatus(403);
    }

    @Test
    void theApiTellsEveryVersionNewestFirst() {
        change(2, "Andre", "Fordi");

        assertThat(mvc.get()
                        .uri("/api/v1/contributions/" + article + "/revisions")
                        .with(cast.token(cast.bjorn())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [
                          {"version": 2, "reason": "Fordi", "body": "Andre", "editor": {"handle": "anna"}, "state": "PUBLISHED"},
                          {"version": 1, "reason": "", "body": "Om Beredskap"}],
                         "next": null}
                        """);
        assertThat(mvc.get()
                        .uri("/api/v1/contributions/" + article + "/revisions?limit=1")
                        .with(cast.token(cast.bjorn())))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"version\": 2}], \"next\": \"2\"}");
        assertThat(mvc.get()
                        .uri("/api/v1/contributions/" + article + "/revisions?limit=1&cursor=2")
                        .with(cast.token(cast.bjorn())))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"version\": 1}], \"next\": null}");
    }

    @Test
    void theApiChangesOnlyTheVersionThatWasRead() {
        assertThat(patch(null, "{\"title\": \"Ny\"}")).hasStatus(428);
        assertThat(patch("\"7\"", "{\"title\": \"Ny\"}")).hasStatus(412);
        assertThat(patch("\"1\"", "{\"title\": \"Ny\", \"tags\": [\"skriv-flom\"]}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"title\": \"Ny\", \"body\": \"Om Beredskap\", \"version\": 2, \"tags\": [\"skriv-flom\"]}");
        assertThat(patch("\"1\"", "{\"title\": \"For sent\"}")).hasStatus(412);
        assertThat(patch("\"2\"", "{\"title\": \"\", \"body\": \"\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors")
                .asMap()
                .containsKeys("title", "body");
    }

    @Test
    void theApiWithdrawsAndRestores() {
        String address = "/api/v1/contributions/" + article + "/withdrawal";
        for (int time = 0; time < 2; time++) {
            assertThat(mvc.put().uri(address).with(cast.token(cast.anna()))).hasStatus(204);
        }
        assertThat(row()).containsEntry("state", "WITHDRAWN");
        for (int time = 0; time < 2; time++) {
            assertThat(mvc.delete().uri(address).with(cast.token(cast.anna()))).hasStatus(204);
        }
        assertThat(row()).containsEntry("state", "PUBLISHED").containsEntry("version", 3);
        assertThat(mvc.put().uri(address).with(cast.token(cast.mona()))).hasStatus(422);
        assertThat(mvc.put().uri(address).with(cast.token(cast.bjorn()))).hasStatus(403);
    }

    private void change(int to, String body, String reason, String... slugs) {
        var request = mvc.post()
                .uri(address("/rediger"))
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .param("version", Integer.toString(to - 1))
                .param("title", "Beredskap")
                .param("body", body)
                .param("reason", reason);
        if (slugs.length > 0) {
            request.param("tags", slugs);
        }
        assertThat(request).hasStatus(303);
    }

    private MvcTestResult patch(@Nullable String match, String json) {
        var request = mvc.patch()
                .uri("/api/v1/contributions/" + article)
                .with(cast.token(cast.anna()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
        return (match == null ? request : request.header("If-Match", match)).exchange();
    }

    private MvcTestResult withdraw(Viewer viewer, String reason) {
        return mvc.post()
                .uri(address("/tilbaketrekking"))
                .with(Cast.as(viewer))
                .with(csrf())
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult restore(Viewer viewer) {
        return mvc.delete()
                .uri(address("/tilbaketrekking"))
                .with(Cast.as(viewer))
                .with(csrf())
                .exchange();
    }

    private String address(String rest) {
        return "/bidrag/" + article + rest;
    }

    private Map<String, @Nullable Object> row() {
        return db.sql("select version, body, state from contribution.contribution where id = ?")
                .param(article.value())
                .query()
                .singleRow();
    }
}
