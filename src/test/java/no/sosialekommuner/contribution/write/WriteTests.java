package no.sosialekommuner.contribution.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionPublished;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.IncomingTags;
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
class WriteTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    IncomingTags tags;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    /** Names the form of one test. */
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void someTags() {
        tags.add("skriveprove", "Skriveprøve", Map.of("skriv-flom", "Flom", "skriv-vakt", "Vakt"));
    }

    @Test
    void theFormOpensWithWhatWasTypedOnTheFrontPage() {
        assertThat(mvc.get()
                        .uri("/ny?kind=discussion&title={title}", "Hvem svarer på kvelden?")
                        .with(Cast.as(cast.anna())))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Hvem svarer på kvelden?\"")
                .containsPattern("value=\"DISCUSSION\"\\s+checked");
    }

    @Test
    void theFormOpensWithTheTagOfThePageThatLedThere() {
        assertThat(mvc.get().uri("/ny?kind=question&tag=skriv-flom").with(Cast.as(cast.anna())))
                .bodyText()
                .containsPattern("value=\"skriv-flom\"\\s+checked")
                .doesNotContainPattern("value=\"skriv-vakt\"\\s+checked");
    }

    @Test
    void faultsAreToldInTheOrderOfTheFields() {
        assertThat(publish(cast.anna(), Map.of("title", "", "body", "")))
                .bodyText()
                .containsSubsequence("href=\"#felt-title\"", "href=\"#felt-body\"");
    }

    @Test
    void onlySpacesWhereOneMayWriteCanBeChosen() {
        assertThat(mvc.get().uri("/ny").with(Cast.as(cast.anna())))
                .bodyText()
                .contains("value=\"nettverk\"", "value=\"kommune-3107\"")
                .doesNotContain("kommune-4001");
    }

    @Test
    void aQuestionIsPublishedWithAllThatBelongsToIt() {
        MvcTestResult published = publish(
                cast.anna(),
                Map.of("title", "  Hvem   svarer?  ", "body", "Spør @bjorn om **vakta**", "urgent", "true"),
                "skriv-flom",
                "skriv-vakt");

        Map<String, @Nullable Object> row = row();
        assertThat(published).hasStatus(303).hasRedirectedUrl("/bidrag/" + row.get("id") + "/hvem-svarer");
        assertThat(row)
                .containsEntry("title", "Hvem svarer?")
                .containsEntry("excerpt", "Spør @bjorn om vakta")
                .containsEntry("state", "PUBLISHED")
                .containsEntry("urgent", true);
        assertThat(String.valueOf(row.get("html"))).contains("<strong>vakta</strong>");
        assertThat(count("tagging where published_at is not null and contribution_id = ?"))
                .isEqualTo(2);
        assertThat(count("mention where contribution_id = ?")).isEqualTo(1);
        assertThat(count("follow where contribution_id = ?")).isEqualTo(1);
        assertThat(count("revision where version = 1 and state = 'PUBLISHED' and contribution_id = ?"))
                .isEqualTo(1);
        assertThat(events.stream(ContributionPublished.class)).hasSize(1);
    }

    @Test
    void anArticleStandsInTheBlogOfTheMunicipalityWhenItIsChosen() {
        publish(
                cast.anna(),
                Map.of("kind", "ARTICLE", "title", "Slik gjorde vi", "body", "Tekst", "blog", "organisation"));

        assertThat(row().get("organisation_id"))
                .isEqualTo(cast.anna().organisation().value());
    }

    @Test
    void titleAndTextAreNeededAndWhatWasTypedComesBack() {
        assertThat(publish(cast.anna(), Map.of("title", "Bare en tittel", "body", " \n ")))
                .hasStatus(422)
                .bodyText()
                .contains("feil-body", "value=\"Bare en tittel\"", key);
        assertThat(publish(cast.anna(), Map.of("title", "\u200f ", "body", "Bare en tekst")))
                .hasStatus(422)
                .bodyText()
                .contains("feil-title", "Bare en tekst");
    }

    @Test
    void markdownThatShowsNothingIsNoText() {
        assertThat(publish(cast.anna(), Map.of("title", "Strek", "body", "---")))
                .hasStatus(422);
    }

    @Test
    void aSpaceThatOneMayNotWriteInIsAFaultOfTheForm() {
        assertThat(publish(cast.anna(), Map.of("title", "Feil sted", "body", "Det jeg skrev", "space", "kommune-4001")))
                .hasStatus(422)
                .bodyText()
                .contains("feil-space", "Det jeg skrev");
    }

    @Test
    void anUnknownTagIsAFaultOfTheForm() {
        assertThat(publish(cast.anna(), Map.of("title", "Emne", "body", "Tekst"), "finnes-ikke"))
                .hasStatus(422)
                .bodyText()
                .contains("feil-tags");
    }

    @Test
    void sentTwiceItIsOneContribution() {
        Map<String, String> form = Map.of("title", "En gang", "body", "Tekst");

        String first = publish(cast.anna(), form).getResponse().getRedirectedUrl();
        String second = publish(cast.anna(), form).getResponse().getRedirectedUrl();

        assertThat(second).isEqualTo(first).isNotNull();
        assertThat(events.stream(ContributionPublished.class)).hasSize(1);
    }

    @Test
    void sentTwiceAtTheSameTimeItIsOneContribution() throws Exception {
        Viewer anna = cast.anna();
        Callable<String> send = () -> String.valueOf(publish(anna, Map.of("title", "Samtidig", "body", "Tekst"))
                .getResponse()
                .getRedirectedUrl());
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<String> addresses = workers.invokeAll(List.of(send, send, send, send)).stream()
                    .map(it -> it.resultNow())
                    .distinct()
                    .toList();
            assertThat(addresses).containsExactly("/bidrag/" + row().get("id") + "/samtidig");
        }
    }

    @Test
    void writtenOnAfterGoingBackItIsOfferedAsAChange() {
        publish(cast.anna(), Map.of("title", "Publisert", "body", "Først"));

        assertThat(publish(cast.anna(), Map.of("title", "Publisert", "body", "Først, og mer til")))
                .hasStatus(409)
                .bodyText()
                .contains("Først, og mer til", "/bidrag/" + row().get("id") + "/rediger");
        assertThat(row()).containsEntry("body", "Først");
    }

    @Test
    void theSameFormOfAnotherMemberIsAnotherForm() {
        publish(cast.anna(), Map.of("title", "Min", "body", "Tekst"));
        publish(cast.bjorn(), Map.of("title", "Min", "body", "Tekst"));

        assertThat(db.sql("select count(*) from contribution.contribution where form_key = ?::uuid")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void thePreviewIsRenderedAndKeepsTheForm() {
        assertThat(mvc.post()
                        .uri("/ny/forhandsvis")
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("key", key)
                        .param("body", "## Plan\n\n<script>alert(1)</script>"))
                .hasStatusOk()
                .bodyText()
                .contains("<h3>Plan</h3>", "## Plan", key)
                .doesNotContain("<script>alert");
    }

    private MvcTestResult publish(Viewer author, Map<String, String> form, String... slugs) {
        var request = mvc.post().uri("/ny").with(Cast.as(author)).with(csrf());
        request.param("key", key);
        request.param("kind", form.getOrDefault("kind", "QUESTION"));
        request.param("space", form.getOrDefault("space", "nettverk"));
        form.forEach((name, value) -> {
            if (!name.equals("kind") && !name.equals("space")) {
                request.param(name, value);
            }
        });
        if (slugs.length > 0) {
            request.param("tags", slugs);
        }
        return request.exchange();
    }

    private Map<String, @Nullable Object> row() {
        return db.sql("select * from contribution.contribution where form_key = ?::uuid")
                .param(key)
                .query()
                .singleRow();
    }

    private int count(String what) {
        return db.sql("select count(*) from contribution." + what)
                .param(row().get("id"))
                .query(Integer.class)
                .single();
    }
}
