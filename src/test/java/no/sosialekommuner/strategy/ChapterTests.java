package no.sosialekommuner.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Colleagues write the chapters of a plan, also at the same time. */
@CommunityTest
class ChapterTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient db;

    private Viewer anna;
    private Viewer jonas;
    private ContributionId plan;
    private String address;

    @BeforeEach
    void aPlanOfTwo() {
        anna = cast.newcomer("3107", "MEMBER");
        jonas = cast.newcomer("3107", "MEMBER");
        plan = cast.plan(anna, "kommune-3107", "Strategi av to");
        address = "/planer/" + plan + "/kapittel/purpose";
    }

    @Test
    void whatIsSavedStandsInTheDocumentUnderTheChapter() {
        assertThat(save(anna, 0, "# Tre grunner\n\nFolk skal få vite det de trenger."))
                .hasStatus(303);

        Document document = document(plan, jonas);
        assertThat(document.select(".prose h3").eachText().getFirst()).startsWith("1. Hvorfor vi er her");
        assertThat(document.select(".prose h4").eachText()).contains("Tre grunner");
        assertThat(document.select(".prose").text()).contains("Folk skal få vite det de trenger.");
        assertThat(pages.open("/planer/" + plan, jonas)
                        .select("#kapittel-purpose")
                        .text())
                .contains("I arbeid", anna.name());
    }

    @Test
    void nothingThatIsLeftOpenInAChapterReachesIntoTheNext() {
        save(anna, 0, "```\nUferdig kode\n\n<!-- og en kommentar");
        assertThat(mvc.post()
                        .uri("/planer/" + plan + "/kapittel/situation")
                        .param("version", "0")
                        .param("text", "<!-- glemt\n\nMer\n===")
                        .with(Cast.as(anna))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(document(plan, anna).select(".prose h3")).hasSize(12);
    }

    @Test
    void whatDoesNotTouchEachOtherBecomesOneText() {
        save(anna, 0, "Første avsnitt.\n\nAndre avsnitt.");
        assertThat(save(jonas, 1, "Første avsnitt, slik Jonas vil ha det.\n\nAndre avsnitt."))
                .hasStatus(303);

        assertThat(save(anna, 1, "Første avsnitt.\n\nAndre avsnitt.\n\nAnnas tredje."))
                .hasRedirectedUrl(address + "?lagret=flettet");
        assertThat(text()).isEqualTo("Første avsnitt, slik Jonas vil ha det.\n\nAndre avsnitt.\n\nAnnas tredje.");
        assertThat(pages.open(address + "?lagret=flettet", anna).text()).contains("lagret og flettet");
    }

    @Test
    void whereBothChangedTheSameNothingTypedIsLost() {
        save(anna, 0, "Vi svarer innen en dag.");
        save(jonas, 1, "Vi svarer innen to dager.");

        MvcTestResult result = save(anna, 1, "Vi svarer innen en time.");
        assertThat(result).hasStatus(409);
        Document page = Pages.of(result);
        assertThat(page.select(".overtaken").text()).contains(jonas.name(), "to dager", "en time");
        assertThat(page.select("textarea[name=text]").val()).isEqualTo("Vi svarer innen en time.");
        assertThat(page.select("input[name=version]").val()).isEqualTo("2");
        assertThat(text()).isEqualTo("Vi svarer innen to dager.");

        assertThat(save(anna, 2, "Vi svarer innen en time, og alltid innen to dager."))
                .hasStatus(303);
        assertThat(text()).isEqualTo("Vi svarer innen en time, og alltid innen to dager.");
    }

    @Test
    void twoWhoBeginAnEmptyChapterAreAsked() {
        save(jonas, 0, "Jonas begynner.");

        assertThat(save(anna, 0, "Anna begynner.")).hasStatus(409).bodyText().contains("Anna begynner.");
    }

    @Test
    void theSameFormTwiceIsOneVersion() {
        save(anna, 0, "En gang.");
        assertThat(save(anna, 0, "En gang.")).hasStatus(303);

        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void twoWhoSaveAtTheSameMomentLoseNothing() throws Exception {
        save(anna, 0, "Midten.");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> first =
                    () -> save(anna, 1, "Før.\n\nMidten.").getResponse().getStatus();
            Callable<Integer> second =
                    () -> save(jonas, 1, "Midten.\n\nEtter.").getResponse().getStatus();
            for (Future<Integer> it : both.invokeAll(List.of(first, second))) {
                assertThat(it.get()).isEqualTo(303);
            }
        }

        assertThat(text()).isEqualTo("Før.\n\nMidten.\n\nEtter.");
        assertThat(document(plan, jonas).select(".prose").text()).contains("Før. Midten. Etter.");
    }

    @Test
    void twoHundredKilobytesComeBackWithAWordWhy() {
        String much = "Alt for mye. ".repeat(16_000);
        MvcTestResult result = save(anna, 0, much);

        assertThat(result).hasStatus(422);
        Document page = Pages.of(result);
        assertThat(page.select("#feil-text").text()).contains("40 000 tegn");
        assertThat(page.select("textarea[name=text]").val())
                .hasSize(much.stripTrailing().length());
    }

    @Test
    void aDocumentThatWouldBeTooLongIsSaidAtTheChapter() {
        String full = "x".repeat(39_000);
        for (String chapter : List.of("situation", "goals", "message", "channels", "crisis")) {
            db.sql("update strategy.chapter set text = ?, version = 1 where plan_id = ? and key = ?")
                    .params(full, plan.value(), chapter)
                    .update();
        }
        assertThat(save(anna, 0, full)).hasStatus(422).bodyText().contains("200 000 tegn");
        assertThat(text()).isEmpty();
    }

    @Test
    void whatIsTypedAndNotSavedIsFoundAgainByItsWriterAlone() {
        assertThat(post(anna, address + "/kladd", Map.of("version", "0", "text", "Halvferdig")))
                .hasStatus(204);

        assertThat(pages.open(address, anna).select("textarea[name=text]").val())
                .isEqualTo("Halvferdig");
        assertThat(pages.open(address, anna).text()).contains("Vi fant tekst du ikke hadde lagret");
        Document others = pages.open(address, jonas);
        assertThat(others.select("textarea[name=text]").val()).isEmpty();
        assertThat(others.select(".here").text()).contains(anna.name() + " skriver her nå");

        save(anna, 0, "Ferdig");
        assertThat(pages.open(address, anna).text()).doesNotContain("Vi fant tekst");
    }

    @Test
    void anExampleIsABeginningThatNobodyElseSeesYet() {
        assertThat(post(anna, address + "/eksempel", Map.of("eksempel", "one-page")))
                .hasStatus(303);

        assertThat(pages.open(address, anna).select("textarea[name=text]").val())
                .contains("Fjellvik kommune");
        assertThat(text()).isEmpty();
        assertThat(pages.open(address, jonas).select("textarea[name=text]").val())
                .isEmpty();
    }

    @Test
    void whatIsReadyIsSaidByThoseWhoWrite() {
        save(anna, 0, "Klart.");
        assertThat(post(anna, address, Map.of("version", "1", "text", "Klart.", "ready", "true", "wasReady", "false")))
                .hasStatus(303);
        assertThat(pages.open("/planer/" + plan, jonas).text()).contains("1 av 12 kapitler er klare");

        assertThat(post(jonas, address, Map.of("version", "1", "text", "Klart, nesten.", "wasReady", "false")))
                .hasStatus(303);
        assertThat(pages.open("/planer/" + plan, jonas).text()).contains("1 av 12 kapitler er klare");
    }

    @Test
    void answersOfTwoDoNotMeet() {
        assertThat(answer(anna, "problem", "", "For mange henvendelser")).hasStatus(303);
        assertThat(answer(jonas, "owner", "", "Kommunedirektøren")).hasStatus(303);
        assertThat(pages.open(address, anna).select(".plan-answers textarea").eachText())
                .contains("For mange henvendelser", "Kommunedirektøren");

        MvcTestResult late = answer(jonas, "problem", "", "Noe helt annet");
        assertThat(late).hasStatus(422);
        assertThat(Pages.of(late).select(".plan-answers-state").text()).contains(anna.name(), "For mange henvendelser");
        assertThat(Pages.of(late).select("#svar-problem").val()).isEqualTo("Noe helt annet");
        assertThat(answer(jonas, "problem", "For mange henvendelser", "Begge deler"))
                .hasStatus(303);
    }

    @Test
    void ticksOfTwoDoNotMeet() {
        assertThat(post(anna, address + "/sjekkliste", Map.of("punkt", "leader")))
                .hasStatus(303);
        assertThat(post(jonas, address + "/sjekkliste", Map.of("punkt", "adopted")))
                .hasStatus(303);

        assertThat(pages.open(address, anna)
                        .select(".plan-checks input[checked]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder("leader", "adopted");
        assertThat(pages.open("/planer/" + plan, anna).text()).contains("2 av 6 på plass");
    }

    private MvcTestResult answer(Viewer by, String question, String was, String text) {
        return post(by, address + "/svar", Map.of("svar-" + question, text, "var-" + question, was));
    }

    private MvcTestResult save(Viewer by, int version, String text) {
        return post(by, address, Map.of("version", String.valueOf(version), "text", text));
    }

    private MvcTestResult post(Viewer by, String to, Map<String, String> fields) {
        var request = mvc.post().uri(to).with(Cast.as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private String text() {
        return db.sql("select text from strategy.chapter where plan_id = ? and key = 'purpose'")
                .param(plan.value())
                .query(String.class)
                .single();
    }

    private int versions() {
        return db.sql("select version from strategy.chapter where plan_id = ? and key = 'purpose'")
                .param(plan.value())
                .query(Integer.class)
                .single();
    }

    /** As its readers get it. */
    private Document document(ContributionId id, Viewer reader) {
        String title = db.sql("select title from contribution.contribution where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        return pages.open(Addresses.of(id, title), reader);
    }
}
