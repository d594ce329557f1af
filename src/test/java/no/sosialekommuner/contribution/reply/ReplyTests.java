package no.sosialekommuner.contribution.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class ReplyTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    NewReplies newReplies;

    private ContributionId question = new ContributionId(0);

    @BeforeEach
    void annaAsks() {
        question = cast.published("QUESTION", cast.anna(), "nettverk", "Hvem rydder i kommentarfeltet?");
    }

    @Test
    void aReplyIsPublishedAndCounted() {
        MvcTestResult sent = send(cast.bjorn(), "Vi gjør det *hver* morgen.", null, null);

        ReplyId reply = only();
        assertThat(sent)
                .hasStatus(303)
                .hasRedirectedUrl(
                        "/bidrag/" + question + "/hvem-rydder-i-kommentarfeltet?svar=" + reply + "#svar-" + reply);
        assertThat(mvc.get()
                        .uri(String.valueOf(sent.getResponse().getRedirectedUrl()))
                        .with(Cast.as(cast.anna())))
                .hasStatusOk()
                .bodyText()
                .contains("Vi gjør det <em>hver</em> morgen.", "1 svar");
    }

    @Test
    void whoRepliesFollows() {
        send(cast.bjorn(), "Godt spørsmål.", null, null);

        assertThat(number(
                        "select count(*) from contribution.follow where contribution_id = ? and member_id = ?",
                        question.value(),
                        cast.bjorn().id().value()))
                .isEqualTo(1);
    }

    @Test
    void aMemberWhoIsNamedIsRemembered() {
        send(cast.bjorn(), "Spør @eva om det.", null, null);

        assertThat(number(
                        "select count(*) from contribution.mention where reply_id = ? and member_id = ?",
                        only().value(),
                        cast.eva().id().value()))
                .isEqualTo(1);
    }

    @Test
    void withAScriptTheReplyComesInPlaceOfItsForm() {
        MvcTestResult sent = mvc.post()
                .uri("/bidrag/" + question + "/svar")
                .header("HX-Request", "true")
                .with(Cast.as(cast.bjorn()))
                .with(csrf())
                .param("body", "Rett på sak.")
                .exchange();

        assertThat(sent)
                .hasStatusOk()
                .bodyText()
                .startsWith("<li class=\"thread-item\"")
                .contains("Rett på sak.", "name=\"body\"")
                .doesNotContain("<html");
    }

    @Test
    void aBlankReplyComesBackWithItsFault() {
        assertThat(send(cast.bjorn(), "  ", null, null))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv noe før du publiserer.");
    }

    @Test
    void theSameFormSentTwiceGivesOneReply() {
        UUID key = UUID.randomUUID();
        String first =
                send(cast.bjorn(), "Bare én gang.", null, key).getResponse().getRedirectedUrl();
        String second =
                send(cast.bjorn(), "Bare én gang.", null, key).getResponse().getRedirectedUrl();

        assertThat(second).isEqualTo(first);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatWasWrittenToAReplyThatIsGoneIsKept() {
        ReplyId gone = newReplies.add(question, null, "Det angrer jeg på.", null, cast.bjorn());
        withdraw(gone, cast.bjorn());

        assertThat(send(cast.eva(), "Mitt lange svar", gone, null))
                .hasStatus(422)
                .bodyText()
                .contains("Mitt lange svar", "er trukket tilbake");
    }

    @Test
    void whatLiesElsewhereCannotBeAnswered() {
        ContributionId own = cast.published("QUESTION", cast.anna(), "kommune-3107", "Bare for oss");
        assertThat(mvc.post()
                        .uri("/bidrag/" + own + "/svar")
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf())
                        .param("body", "Hei"))
                .hasStatus(404);
        assertThat(send(cast.bjorn(), "Feil tråd", newReplies.add(own, null, "Hos oss", null, cast.anna()), null))
                .hasStatus(422);
    }

    @Test
    void theAuthorMendsAReplyAndWhatStoodThereIsKept() {
        ReplyId reply = newReplies.add(question, null, "Vi har to vakter", null, cast.bjorn());
        assertThat(edit(reply, 1, "Vi har tre vakter", cast.bjorn())).hasStatus(303);

        assertThat(db.sql("select body from contribution.reply_revision where reply_id = ? order by version")
                        .param(reply.value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("Vi har to vakter", "Vi har tre vakter"));
        assertThat(text("select html from contribution.reply where id = ?", reply))
                .contains("tre vakter");
    }

    @Test
    void whoIsTooLateSeesBothTexts() {
        ReplyId reply = newReplies.add(question, null, "Først", null, cast.bjorn());
        edit(reply, 1, "Fra telefonen", cast.bjorn());

        assertThat(edit(reply, 1, "Fra kontoret", cast.bjorn()))
                .hasStatus(409)
                .bodyText()
                .contains("Fra telefonen", "Fra kontoret", "name=\"version\" value=\"2\"");
        assertThat(text("select body from contribution.reply where id = ?", reply))
                .isEqualTo("Fra telefonen");
    }

    @Test
    void nobodyElseMendsAReply() {
        ReplyId reply = newReplies.add(question, null, "Mine ord", null, cast.bjorn());

        assertThat(edit(reply, 1, "Andres ord", cast.mona())).hasStatus(403);
        assertThat(mvc.get().uri("/svar/" + reply + "/rediger").with(Cast.as(cast.anna())))
                .hasStatus(403);
    }

    @Test
    void aWithdrawnReplyThatOthersAnsweredLeavesItsPlace() {
        ReplyId reply = newReplies.add(question, null, "Noe dumt", null, cast.bjorn());
        newReplies.add(question, reply, "Det var da dumt", null, cast.eva());
        withdraw(reply, cast.bjorn());

        assertThat(page(cast.anna()))
                .contains("Dette svaret er trukket tilbake.", "Det var da dumt", "1 svar")
                .doesNotContain("Noe dumt");
    }

    @Test
    void theLastAnswerTakesTheEmptyPlaceWithIt() {
        ReplyId reply = newReplies.add(question, null, "Noe dumt", null, cast.bjorn());
        ReplyId below = newReplies.add(question, reply, "Det var da dumt", null, cast.eva());
        withdraw(reply, cast.bjorn());
        withdraw(below, cast.eva());

        assertThat(page(cast.anna())).contains("Ingen svar ennå").doesNotContain("trukket tilbake");
    }

    @Test
    void aModeratorWithdrawsAndOthersMayNot() {
        ReplyId reply = newReplies.add(question, null, "Skjellsord", null, cast.bjorn());

        assertThat(withdraw(reply, cast.anna())).hasStatus(403);
        assertThat(withdraw(reply, cast.mona())).hasStatus(303);
        assertThat(count()).isZero();
    }

    @Test
    void aReplysAddressLeadsToItsPlaceInTheThread() {
        ReplyId reply = newReplies.add(question, null, "Her", null, cast.bjorn());

        assertThat(mvc.get().uri("/svar/" + reply).with(Cast.as(cast.anna())))
                .hasStatus(303)
                .redirectedUrl()
                .endsWith("?svar=" + reply + "#svar-" + reply);
    }

    private MvcTestResult send(Viewer viewer, String body, @Nullable ReplyId parent, @Nullable UUID key) {
        return mvc.post()
                .uri("/bidrag/" + question + "/svar")
                .with(Cast.as(viewer))
                .with(csrf())
                .param("body", body)
                .param("parent", parent == null ? "" : parent.toString())
                .param("key", key == null ? "" : key.toString())
                .exchange();
    }

    private MvcTestResult edit(ReplyId reply, int version, String body, Viewer viewer) {
        return mvc.put()
                .uri("/svar/" + reply)
                .with(Cast.as(viewer))
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("body", body)
                .exchange();
    }

    private MvcTestResult withdraw(ReplyId reply, Viewer viewer) {
        return mvc.delete()
                .uri("/svar/" + reply)
                .with(Cast.as(viewer))
                .with(csrf())
                .exchange();
    }

    private String page(Viewer viewer) {
        return body(mvc.get()
                .uri("/bidrag/" + question + "/hvem-rydder-i-kommentarfeltet")
                .with(Cast.as(viewer))
                .exchange());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private ReplyId only() {
        return new ReplyId(number("select id from contribution.reply where contribution_id = ?", question.value()));
    }

    private long count() {
        return number("select reply_count from contribution.contribution where id = ?", question.value());
    }

    private long number(String sql, Object... values) {
        return db.sql(sql).params(values).query(Long.class).single();
    }

    private String text(String sql, ReplyId reply) {
        return db.sql(sql).param(reply.value()).query(String.class).single();
    }
}
