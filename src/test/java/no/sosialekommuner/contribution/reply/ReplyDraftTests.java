package no.sosialekommuner.contribution.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class ReplyDraftTests {

    private static final String FOUND = "Dette begynte du på sist.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    NewReplies newReplies;

    private ContributionId question = new ContributionId(0);

    private Viewer writer;

    @BeforeEach
    void annaAsks() {
        question = cast.published("QUESTION", cast.anna(), "nettverk", "Hvem tar telefonen?");
        writer = cast.newcomer("4601", "MEMBER");
    }

    @Test
    void whatOneBeganIsThereAgainAndNobodyElseSeesIt() {
        assertThat(keep("Halve svaret", Map.of())).hasStatus(204);

        assertThat(page(writer, "")).contains("Halve svaret", FOUND);
        assertThat(page(cast.anna(), "")).doesNotContain("Halve svaret", FOUND);
    }

    @Test
    void anAnswerToAReplyIsBegunBesideTheOther() {
        ReplyId first = reply("Sentralbordet");
        keep("Til spørsmålet", Map.of());
        keep("Til sentralbordet", Map.of("parent", first));
        keep("Til sentralbordet, mer", Map.of("parent", first));

        String page = page(writer, "");

        assertThat(field(page, "felt-svar")).isEqualTo("Til spørsmålet");
        assertThat(field(page, "felt-svar-" + first)).isEqualTo("Til sentralbordet, mer");
    }

    @Test
    void theFormThatAScriptFetchesHoldsWhatWasBegun() {
        ReplyId first = reply("Sentralbordet");
        keep("Til sentralbordet", Map.of("parent", first));

        assertThat(mvc.get()
                        .uri("/svar/" + first + "/svar")
                        .header("HX-Request", "true")
                        .with(Cast.as(writer)))
                .hasStatusOk()
                .bodyText()
                .contains("Til sentralbordet", FOUND);
    }

    @Test
    void whatIsSentIsNoLongerBegun() {
        ReplyId first = reply("Sentralbordet");
        keep("Til spørsmålet", Map.of());
        keep("Til sentralbordet", Map.of("parent", first));

        assertThat(send("Til sentralbordet, ferdig", Map.of("parent", first))).hasStatus(303);

        assertThat(drafts()).isEqualTo(1);
        assertThat(field(page(writer, ""), "felt-svar")).isEqualTo("Til spørsmålet");
    }

    @Test
    void whatComesTooLateFromAFormThatWasSentIsNotKept() {
        UUID key = UUID.randomUUID();
        keep("Nesten ferdig", Map.of("key", key));
        send("Ferdig", Map.of("key", key));

        assertThat(keep("Nesten ferdig", Map.of("key", key))).hasStatus(204);

        assertThat(drafts()).isZero();
    }

    @Test
    void anEmptiedFieldIsForgotten() {
        keep("Nei, forresten", Map.of());
        assertThat(drafts()).isEqualTo(1);

        assertThat(keep(" ", Map.of())).hasStatus(204);

        assertThat(drafts()).isZero();
    }

    @Test
    void whatWasToAnswerAReplyThatIsGoneCanBeSentOnItsOwn() {
        ReplyId first = reply("Sentralbordet");
        keep("Til sentralbordet", Map.of("parent", first));
        keep("Til spørsmålet", Map.of());
        mvc.delete()
                .uri("/svar/" + first)
                .with(Cast.as(cast.bjorn()))
                .with(csrf())
                .exchange();

        String page = page(writer, "");
        assertThat(page).contains("Svaret du ville svare på, er trukket tilbake.");
        assertThat(field(page, "felt-svar-" + first)).isEqualTo("Til sentralbordet");

        assertThat(send("Til sentralbordet", Map.of("begun", first))).hasStatus(303);
        assertThat(field(page(writer, ""), "felt-svar")).isEqualTo("Til spørsmålet");
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void whatWasBegunOnAnotherPageOfTheThreadIsALinkAway() {
        ReplyId first = reply("Den første");
        ReplyId last = first;
        for (int at = 0; at < 30; at++) {
            last = reply("Nummer " + at);
        }
        keep("Til den første", Map.of("parent", first));
        String link = "href=\"?svar-pa=" + first + "#svar-pa-" + first + "\">Skriv videre";

        assertThat(page(writer, "")).doesNotContain(link);
        assertThat(page(writer, "?svar=" + last)).contains(link);
    }

    @Test
    void nobodyBeginsWhereNothingMayBeWritten() {
        ContributionId other = cast.published("QUESTION", cast.anna(), "nettverk", "Et annet sted");
        keep("Feil tråd", Map.of("parent", newReplies.add(other, null, "Her", null, cast.bjorn())));
        assertThat(drafts()).isZero();

        question = cast.published("QUESTION", cast.anna(), "kommune-3107", "Bare for oss");
        assertThat(keep("Hei", Map.of())).hasStatus(404);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(keep("å".repeat(200_001), Map.of())).hasStatus(422);
    }

    private ReplyId reply(String body) {
        return newReplies.add(question, null, body, null, cast.bjorn());
    }

    private MvcTestResult keep(String body, Map<String, Object> more) {
        return post("/svar/kladd", body, more);
    }

    private MvcTestResult send(String body, Map<String, Object> more) {
        return post("/svar", body, more);
    }

    private MvcTestResult post(String address, String body, Map<String, Object> more) {
        var request = mvc.post()
                .uri("/bidrag/" + question + address)
                .with(Cast.as(writer))
                .with(csrf())
                .param("body", body);
        more.forEach((name, value) -> request.param(name, value.toString()));
        return request.exchange();
    }

    private String page(Viewer viewer, String query) {
        MvcTestResult page = mvc.get()
                .uri("/bidrag/" + question + "/hvem-tar-telefonen" + query)
                .with(Cast.as(viewer))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What stands in the text area of this id. */
    private static String field(String page, String id) {
        String opening = "<textarea class=\"ds-input\" id=\"" + id + "\"";
        assertThat(page).contains(opening);
        String after = page.substring(page.indexOf(opening));
        return after.substring(after.indexOf('>') + 1, after.indexOf("</textarea>"))
                .strip();
    }

    private long drafts() {
        return db.sql("select count(*) from contribution.reply_draft where member_id = ?")
                .param(writer.id().value())
                .query(Long.class)
                .single();
    }
}
