package no.sosialekommuner.contribution.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.ReplyRestored;
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

/** A reply goes, leaves or loses its place, and comes back as it was. */
@CommunityTest
@RecordApplicationEvents
class WithdrawalTests {

    private static final String ADDRESS = "/hvem-har-helgevakt";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    NewReplies newReplies;

    @Autowired
    ApplicationEvents events;

    private ContributionId question = new ContributionId(0);

    @BeforeEach
    void annaAsks() {
        question = cast.published("QUESTION", cast.anna(), "nettverk", "Hvem har helgevakt?");
    }

    @Test
    void whoHasJustWithdrawnIsToldAndCanUndoIt() {
        ReplyId reply = reply(null, "Det angrer jeg på", cast.bjorn());
        String next = String.valueOf(withdraw(reply, cast.bjorn()).getResponse().getRedirectedUrl());

        assertThat(page(next, cast.bjorn()))
                .contains("Svaret er trukket tilbake.", "action=\"/svar/" + reply + "/tilbaketrekking\"", ">Angre<")
                .doesNotContain("Det angrer jeg på");
        assertThat(page(next, cast.anna())).doesNotContain("/svar/" + reply + "/tilbaketrekking", ">Angre<");

        assertThat(restore(reply, cast.bjorn()))
                .hasStatus(303)
                .hasRedirectedUrl("/bidrag/" + question + ADDRESS + "?svar=" + reply + "#svar-" + reply);
        assertThat(page(next, cast.bjorn())).contains("Det angrer jeg på").doesNotContain(">Angre<", "Redigert");
        assertThat(events.stream(ReplyRestored.class)).containsExactly(new ReplyRestored(question, reply));
    }

    @Test
    void thePlaceThatIsLeftOffersItToThoseWhoMayBringItBack() {
        ReplyId reply = reply(null, "Noe dumt", cast.bjorn());
        reply(reply, "Det var da dumt", cast.eva());
        withdraw(reply, cast.bjorn());

        assertThat(thread(cast.bjorn())).contains("formaction=\"/svar/" + reply + "/tilbaketrekking\"");
        assertThat(thread(cast.eva())).doesNotContain("/tilbaketrekking");
        assertThat(thread(cast.mona())).doesNotContain("formaction=\"/svar/" + reply + "/tilbaketrekking\"");
    }

    @Test
    void everythingThatIsCountedIsAsBefore() {
        ReplyId first = reply(null, "Vi deler på det", cast.bjorn());
        ReplyId below = reply(first, "Hvordan?", cast.anna());
        ReplyId deep = reply(below, "Med en liste", cast.bjorn());
        accept(first);
        List<String> before = counts();

        for (ReplyId reply : List.of(deep, below, first)) {
            withdrawAsAuthor(reply);
        }
        assertThat(thread(cast.anna())).contains("Ingen svar ennå");
        assertThat(number(
                        "select sum(child_count) from contribution.reply where contribution_id = ?", question.value()))
                .isZero();
        assertThat(db.sql("select active_at = published_at from contribution.contribution where id = ?")
                        .param(question.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();

        // The deepest first: the empty places above come into sight with it.
        restore(deep, cast.bjorn());
        assertThat(thread(cast.anna())).contains("1 svar", "Med en liste", "Dette svaret er trukket tilbake.");
        restore(first, cast.bjorn());
        restore(below, cast.anna());
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void withdrawingOrRestoringTwiceIsLikeOnce() {
        ReplyId reply = reply(null, "Én gang er nok", cast.bjorn());

        assertThat(withdraw(reply, cast.bjorn())).hasStatus(303);
        assertThat(withdraw(reply, cast.bjorn())).hasStatus(303);
        assertThat(replyCount()).isZero();
        assertThat(restore(reply, cast.bjorn())).hasStatus(303);
        assertThat(restore(reply, cast.bjorn())).hasStatus(303);
        assertThat(replyCount()).isEqualTo(1);
        assertThat(versions(reply)).hasSize(3);
    }

    @Test
    void theAskersNewChoiceStands() {
        ReplyId first = reply(null, "Vakta", cast.bjorn());
        ReplyId second = reply(null, "Lederen", cast.eva());
        accept(first);
        withdraw(first, cast.bjorn());
        accept(second);
        unaccept();

        restore(first, cast.bjorn());

        assertThat(number(
                        "select count(*) from contribution.contribution where id = ? and accepted_reply_id is not null",
                        question.value()))
                .isZero();
    }

    @Test
    void whatTheHostsWithdrewIsForTheHosts() {
        ReplyId reply = reply(null, "Skjellsord", cast.bjorn());
        assertThat(mvc.delete()
                        .uri("/svar/" + reply)
                        .with(Cast.as(cast.mona()))
                        .with(csrf())
                        .param("reason", "Personangrep"))
                .hasStatus(303);

        assertThat(restore(reply, cast.bjorn())).hasStatus(404);
        assertThat(restore(reply, cast.anna())).hasStatus(404);
        assertThat(restore(reply, cast.newcomer("0301", "EDITOR"))).hasStatus(303);
        assertThat(replyCount()).isEqualTo(1);
    }

    @Test
    void whatTheAuthorWithdrewIsForTheAuthorOnly() {
        ReplyId hidden = reply(null, "Feil tråd", cast.bjorn());
        ReplyId answered = reply(null, "Feil igjen", cast.bjorn());
        reply(answered, "Ja", cast.eva());
        withdraw(hidden, cast.bjorn());
        withdraw(answered, cast.bjorn());

        assertThat(restore(hidden, cast.mona())).hasStatus(404);
        assertThat(restore(answered, cast.mona())).hasStatus(403);
        assertThat(restore(answered, cast.eva())).hasStatus(403);
    }

    @Test
    void whoWhenAndWhyIsKept() {
        ReplyId reply = reply(null, "Skjellsord", cast.bjorn());
        mvc.delete()
                .uri("/svar/" + reply)
                .with(Cast.as(cast.mona()))
                .with(csrf())
                .param("reason", "Personangrep")
                .exchange();
        restore(reply, cast.mona());

        long author = cast.bjorn().id().value();
        long host = cast.mona().id().value();
        assertThat(versions(reply))
                .isEqualTo(
                        List.of("1 " + author + " false", "2 " + host + " true Personangrep", "3 " + host + " false"));
    }

    @Test
    void otherSystemsWithdrawAndRestoreToo() {
        ReplyId reply = reply(null, "Fra en app", cast.bjorn());
        String address = "/api/v1/replies/" + reply + "/withdrawal";

        assertThat(mvc.put().uri(address).with(cast.token(cast.bjorn()))).hasStatus(204);
        assertThat(mvc.put().uri(address).with(cast.token(cast.bjorn()))).hasStatus(204);
        assertThat(replyCount()).isZero();
        assertThat(mvc.delete().uri(address).with(cast.token(cast.eva()))).hasStatus(404);
        assertThat(mvc.delete().uri(address).with(cast.token(cast.bjorn()))).hasStatus(204);
        assertThat(mvc.delete().uri(address).with(cast.token(cast.bjorn()))).hasStatus(204);
        assertThat(replyCount()).isEqualTo(1);
    }

    private ReplyId reply(@Nullable ReplyId parent, String body, Viewer author) {
        return newReplies.add(question, parent, body, null, author);
    }

    private MvcTestResult withdraw(ReplyId reply, Viewer viewer) {
        return mvc.delete()
                .uri("/svar/" + reply)
                .with(Cast.as(viewer))
                .with(csrf())
                .exchange();
    }

    private void withdrawAsAuthor(ReplyId reply) {
        boolean anna = number("select author_id from contribution.reply where id = ?", reply.value())
                == cast.anna().id().value();
        assertThat(withdraw(reply, anna ? cast.anna() : cast.bjorn())).hasStatus(303);
    }

    private MvcTestResult restore(ReplyId reply, Viewer viewer) {
        return mvc.delete()
                .uri("/svar/" + reply + "/tilbaketrekking")
                .with(Cast.as(viewer))
                .with(csrf())
                .exchange();
    }

    private void accept(ReplyId answer) {
        assertThat(mvc.put()
                        .uri("/bidrag/" + question + "/godtatt")
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("svar", answer.toString()))
                .hasStatus(303);
    }

    private void unaccept() {
        assertThat(mvc.delete()
                        .uri("/bidrag/" + question + "/godtatt")
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatus(303);
    }

    private List<String> counts() {
        return db.sql("""
                        select concat_ws(' ', c.reply_count, c.active_at, c.accepted_reply_id, r.id, r.child_count)
                          from contribution.contribution c
                          join contribution.reply r on r.contribution_id = c.id
                         where c.id = ?
                         order by r.id
                        """)
                .param(question.value())
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private List<String> versions(ReplyId reply) {
        return db.sql("""
                        select concat_ws(' ', version, editor_id, withdrawn::text, nullif(reason, ''))
                          from contribution.reply_revision
                         where reply_id = ?
                         order by version
                        """)
                .param(reply.value())
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private long replyCount() {
        return number("select reply_count from contribution.contribution where id = ?", question.value());
    }

    private long number(String sql, Object... values) {
        return db.sql(sql).params(values).query(Long.class).single();
    }

    private String thread(Viewer viewer) {
        return page("/bidrag/" + question + ADDRESS, viewer);
    }

    private String page(String address, Viewer viewer) {
        MvcTestResult page = mvc.get().uri(address).with(Cast.as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
