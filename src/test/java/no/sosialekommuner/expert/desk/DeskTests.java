package no.sosialekommuner.expert.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.expert.request.ExpertRequests;
import no.sosialekommuner.expert.request.RequestState;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class DeskTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    Topics topics;

    @Autowired
    TestPanels panels;

    @Autowired
    ExpertRequests requests;

    @Autowired
    JdbcClient db;

    private Viewer anna;
    private Viewer eva;
    private Viewer per;
    private ContributionId question = new ContributionId(0);
    private String title = "";

    @BeforeEach
    void aQuestionAsksAPanel() {
        String topic = topics.named("ekspertbord-" + NUMBER.incrementAndGet());
        anna = cast.newcomer("3107", "MEMBER");
        eva = cast.newcomer("4601", "EXPERT");
        per = cast.newcomer("4001", "EXPERT");
        panels.of(topic, 40, eva, List.of(eva, per));
        title = "Spørsmål på bordet " + topic;
        question = topics.tag(cast.published("QUESTION", anna, "nettverk", title), topic);
        panels.ask(question, anna);
    }

    @Test
    void whatNobodyHasTakenLiesInEverybodysQueueUntilSomebodyTakesIt() {
        assertThat(page("/ekspert", eva)).contains(title);
        assertThat(page("/ekspert", per)).contains(title);

        assertThat(put("/ekspert/" + question + "/innehaver", eva, Map.of())).hasStatus(303);

        assertThat(page("/ekspert", eva)).contains(title);
        assertThat(page("/ekspert", per)).doesNotContain(title);
        assertThat(page("/ekspert?vis=alle", per)).contains(title);
        assertThat(page("/ekspert", cast.newcomer("4601", "EXPERT"))).doesNotContain(title);
    }

    @Test
    void anAnswerIsAReplyThatEverybodyReads() {
        Map<String, String> form = Map.of(
                "body", "Ja, det skal arkiveres.", "key", UUID.randomUUID().toString());
        assertThat(post("/ekspert/" + question + "/svar", eva, form)).hasStatus(303);
        assertThat(post("/ekspert/" + question + "/svar", eva, form)).hasStatus(303);

        assertThat(requests.require(question).state()).isEqualTo(RequestState.ANSWERED);
        assertThat(db.sql("select count(*) from contribution.reply where contribution_id = ?")
                        .param(question.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(page("/bidrag/" + question + "/ekspert", anna)).contains("Besvart i tide");
    }

    @Test
    void whoAnswersAfterSomebodyElseLosesNoWord() {
        post("/ekspert/" + question + "/svar", eva, Map.of("body", "Evas svar"));

        assertThat(post("/ekspert/" + question + "/svar", per, Map.of("body", "Det Per har skrevet")))
                .hasStatus(409)
                .bodyText()
                .contains("Det Per har skrevet");
    }

    @Test
    void whoAnswersWhatAnotherOneHasTakenAnswersOnce() {
        put("/ekspert/" + question + "/innehaver", per, Map.of());
        Map<String, String> form =
                Map.of("body", "Evas svar", "key", UUID.randomUUID().toString());
        assertThat(post("/ekspert/" + question + "/svar", eva, form)).hasStatus(303);
        assertThat(post("/ekspert/" + question + "/svar", eva, form)).hasStatus(303);

        assertThat(requests.require(question).holder()).isEqualTo(eva.id());
        assertThat(db.sql("select count(*) from contribution.reply where contribution_id = ?")
                        .param(question.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoTakesWhatAnotherOneHasJustTakenIsToldSo() {
        put("/ekspert/" + question + "/innehaver", per, Map.of("from", ""));
        assertThat(put("/ekspert/" + question + "/innehaver", per, Map.of("from", "")))
                .hasStatus(303);

        assertThat(put("/ekspert/" + question + "/innehaver", eva, Map.of("from", "")))
                .hasStatus(409)
                .bodyText()
                .contains("Ta over saken");
        assertThat(requests.require(question).holder()).isEqualTo(per.id());
        assertThat(put("/ekspert/" + question + "/innehaver", eva, Map.of("from", "" + per.id())))
                .hasStatus(303);
        assertThat(requests.require(question).holder()).isEqualTo(eva.id());
    }

    @Test
    void whoAsksBackOnAnOldPageLosesNoWord() {
        post("/ekspert/" + question + "/sporsmal", eva, Map.of("askback", "Hvem gjelder det?"));

        assertThat(post("/ekspert/" + question + "/sporsmal", per, Map.of("askback", "Hvor mange er det?")))
                .hasStatus(409)
                .bodyText()
                .contains("Hvor mange er det?");
        assertThat(requests.require(question).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void theAskerSaysWhatIsMissingInAnAnswer() {
        post("/ekspert/" + question + "/svar", eva, Map.of("body", "Svaret"));

        assertThat(put("/bidrag/" + question + "/ekspert", anna, Map.of("why", " ")))
                .hasStatus(422);
        assertThat(put("/bidrag/" + question + "/ekspert", eva, Map.of("why", "Mer")))
                .hasStatus(403);
        assertThat(put("/bidrag/" + question + "/ekspert", anna, Map.of("why", "Hva med elevene?")))
                .hasStatus(303);
        assertThat(page("/ekspert/" + question, eva)).contains("Hva med elevene?");
        assertThat(page("/ekspert", eva)).contains(title);
    }

    @Test
    void anAcceptedAnswerBecomesAnEntryOfTheFaq() {
        Viewer editor = cast.admin();
        post("/ekspert/" + question + "/svar", eva, Map.of("body", "Svaret som blir ofte lest"));
        assertThat(page("/ekspert/" + question, editor)).doesNotContain("Lag ofte stilt spørsmål");
        db.sql("update contribution.contribution set accepted_reply_id = ? where id = ?")
                .params(
                        Objects.requireNonNull(requests.require(question).answer())
                                .value(),
                        question.value())
                .update();

        assertThat(page("/ekspert/" + question, editor)).contains("Lag ofte stilt spørsmål");
        MvcTestResult begun = post("/redaksjon/ofte-spurt", editor, Map.of("bidrag", question.toString()));
        assertThat(begun).hasStatus(303);
        assertThat(page(location(begun), editor)).contains("Svaret som blir ofte lest");
    }

    @Test
    void twoWriteTheDraftTogether() {
        String draft = "/ekspert/" + question + "/utkast";
        String base = "Første avsnitt.\n\nAndre avsnitt.";
        post(draft, eva, Map.of("body", base, "base", ""));
        post(draft, eva, Map.of("body", base.replace("Første", "Evas første"), "base", base));
        assertThat(post(draft, per, Map.of("body", base.replace("Andre", "Pers andre"), "base", base)))
                .hasStatus(303);

        assertThat(page("/ekspert/" + question, eva)).contains("Evas første avsnitt.", "Pers andre avsnitt.");
        assertThat(post(draft, per, Map.of("body", base.replace("Første", "Pers første"), "base", base)))
                .hasStatus(409)
                .bodyText()
                .contains("Pers første avsnitt.", "Evas første avsnitt.");
        assertThat(page("/bidrag/" + question, anna)).doesNotContain("Evas første avsnitt.");
    }

    @Test
    void aSecondOpinionIsReadByThePanelOnly() {
        Viewer silje = cast.newcomer("0301", "EXPERT");
        String opinions = "/ekspert/" + question + "/vurderinger";
        assertThat(post(opinions, eva, Map.of("of", silje.id().toString(), "about", "Er du enig?")))
                .hasStatus(303);
        assertThat(page("/ekspert", silje)).contains(title);
        assertThat(put(opinions, silje, Map.of("opinion", "Jeg er enig med Eva")))
                .hasStatus(303);

        assertThat(page("/ekspert/" + question, per)).contains("Jeg er enig med Eva");
        assertThat(page("/bidrag/" + question, anna)).doesNotContain("Jeg er enig med Eva");
        assertThat(page("/bidrag/" + question + "/ekspert", anna)).doesNotContain("enig med Eva");
        assertThat(post("/ekspert/" + question + "/svar", silje, Map.of("body", "Et svar")))
                .hasStatus(403);
    }

    @Test
    void itIsHandedToWhoIsThere() {
        assertThat(put(
                        "/ekspert/" + question + "/innehaver",
                        eva,
                        Map.of("to", "m-" + per.id(), "note", "Du kan dette")))
                .hasStatus(303);
        assertThat(requests.require(question).holder()).isEqualTo(per.id());
        assertThat(put("/ekspert/" + question + "/innehaver", eva, Map.of("to", "m-" + per.id())))
                .hasStatus(303);
        assertThat(put("/ekspert/" + question + "/innehaver", eva, Map.of("to", "m-" + anna.id())))
                .hasStatus(422);
    }

    @Test
    void whatIsGivenBackSaysWhy() {
        assertThat(put("/ekspert/" + question + "/retur", eva, Map.of("why", " ")))
                .hasStatus(422);
        assertThat(put("/ekspert/" + question + "/retur", eva, Map.of("why", "Spør fylket")))
                .hasStatus(303);
        assertThat(page("/bidrag/" + question + "/ekspert", anna)).contains("Spør fylket", "Be om svar");
    }

    @Test
    void anAnswerBecomesTheDraftOfAnArticle() {
        post("/ekspert/" + question + "/svar", eva, Map.of("body", "Svaret som blir artikkel"));

        MvcTestResult begun = post("/ekspert/" + question + "/artikkel", eva, Map.of());

        assertThat(begun).hasStatus(303);
        assertThat(page(location(begun), eva)).contains("Svaret som blir artikkel");
    }

    @Test
    void anExpertProposesAnEntryAndAnEditorMakesIt() {
        Viewer siri = cast.newcomer("0301", "EDITOR");
        post("/ekspert/" + question + "/svar", eva, Map.of("body", "Svaret som mange spør om"));
        assertThat(page("/ekspert/" + question, eva)).contains("Foreslå som ofte stilt spørsmål");

        assertThat(post("/ekspert/" + question + "/ofte-spurt", eva, Map.of())).hasStatus(303);
        assertThat(post("/ekspert/" + question + "/ofte-spurt", per, Map.of())).hasStatus(303);

        assertThat(page("/ekspert/" + question, per))
                .contains("Når svaret er godtatt, avgjør redaksjonen.")
                .doesNotContain("Foreslå som ofte stilt spørsmål");
        assertThat(page("/redaksjon", siri)).doesNotContain(title);
        accept();
        assertThat(pages.open("/redaksjon", siri).select("#forslag").text()).contains(title);

        assertThat(post("/redaksjon/ofte-spurt", siri, Map.of("bidrag", question.toString())))
                .hasStatus(303);
        assertThat(pages.open("/redaksjon", siri).select("#forslag").text()).doesNotContain(title);
        assertThat(pages.open("/ekspert/" + question, eva)
                        .select("#videre ~ p a")
                        .attr("href"))
                .startsWith("/ofte-spurt/");
    }

    @Test
    void anEditorSaysNoToAnEntry() {
        Viewer siri = cast.newcomer("0301", "EDITOR");
        post("/ekspert/" + question + "/svar", eva, Map.of("body", "Svaret som få spør om"));
        post("/ekspert/" + question + "/ofte-spurt", eva, Map.of());
        accept();
        assertThat(pages.open("/redaksjon", siri).select("#forslag").text()).contains(title);

        assertThat(mvc.delete()
                        .uri("/redaksjon/ofte-spurt/forslag/" + question)
                        .with(Cast.as(siri))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(pages.open("/redaksjon", siri).select("#forslag").text()).doesNotContain(title);
        assertThat(page("/ekspert/" + question, eva)).contains("Redaksjonen sa nei takk.");
        assertThat(post("/ekspert/" + question + "/ofte-spurt", cast.newcomer("4601", "EXPERT"), Map.of()))
                .hasStatus(403);
    }

    private void accept() {
        db.sql("""
                        update contribution.contribution c set accepted_reply_id = r.answer_id
                          from expert.request r
                         where r.contribution_id = c.id and c.id = ?
                        """).param(question.value()).update();
    }

    private String page(String address, Viewer viewer) {
        MvcTestResult page = mvc.get().uri(address).with(Cast.as(viewer)).exchange();
        if (page.getResponse().getStatus() == 301) {
            return page(location(page), viewer);
        }
        assertThat(page).hasStatusOk();
        return Pages.text(page);
    }

    private static String location(MvcTestResult sent) {
        return Objects.requireNonNull(sent.getResponse().getHeader("Location"));
    }

    private MvcTestResult post(String address, Viewer viewer, Map<String, String> form) {
        var request = mvc.post().uri(address).characterEncoding(StandardCharsets.UTF_8);
        form.forEach(request::param);
        return request.with(Cast.as(viewer)).with(csrf()).exchange();
    }

    private MvcTestResult put(String address, Viewer viewer, Map<String, String> form) {
        var request = mvc.put().uri(address).characterEncoding(StandardCharsets.UTF_8);
        form.forEach(request::param);
        return request.with(Cast.as(viewer)).with(csrf()).exchange();
    }
}
