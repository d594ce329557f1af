package no.sosialekommuner.editorial.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.editorial.FaqChanged;
import no.sosialekommuner.editorial.FaqPublished;
import no.sosialekommuner.editorial.FaqWithdrawn;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Anna asks, Bjørn answers, and an editor makes a question out of it that is often asked. */
@CommunityTest
@RecordApplicationEvents
class FaqTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    NewReplies newReplies;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    private String topic = "";
    private Viewer editor;
    private ContributionId question;
    private ReplyId answer;

    @BeforeEach
    void annaAsksAndBjornAnswers() {
        editor = cast.newcomer("0301", "EDITOR");
        question = cast.published("QUESTION", cast.anna(), "nettverk", "Hvor lenge lagrer vi?");
        topic = topics.named("faq-" + editor.handle());
        topics.tag(question, topic);
        answer = newReplies.add(question, null, "Tre måneder holder.", null, cast.bjorn());
        accept(question, answer, cast.anna());
    }

    @Test
    void oneStepMakesAnEntryOfTheQuestionItsAnswerAndItsTags() {
        String id = make(question, editor);

        Document list = pages.open("/ofte-spurt?tag=" + topic, cast.eva());
        assertThat(list.select(".faq-question").eachText()).containsExactly("Hvor lenge lagrer vi?");
        assertThat(list.select(".faq-answer .prose").text()).isEqualTo("Tre måneder holder.");
        assertThat(list.select(".faq-answer .meta").text()).contains("Bjørn Haugen");
        assertThat(pages.open("/ofte-spurt/" + id, cast.eva()).select("h1").text())
                .isEqualTo("Hvor lenge lagrer vi?");
        assertThat(pages.open("/bidrag/" + question + "/hvor-lenge-lagrer-vi", cast.eva())
                        .select(".contribution-head a.ds-tag")
                        .attr("href"))
                .isEqualTo("/ofte-spurt/" + id);
        assertThat(events.stream(FaqPublished.class)).hasSize(1);
        assertThat(make(question, editor)).isEqualTo(id);
        assertThat(events.stream(FaqPublished.class)).hasSize(1);
    }

    @Test
    void anEntryFollowsTheAnswerUntilAnEditorGivesItOtherWords() {
        String id = make(question, editor);

        correct("Fire måneder holder.");
        assertThat(answerOf(id)).isEqualTo("Fire måneder holder.");
        assertThat(events.stream(FaqChanged.class)).hasSize(1);

        reword(id, "Lagre i fire måneder.");
        correct("Fem måneder holder.");
        assertThat(answerOf(id)).isEqualTo("Lagre i fire måneder.");
        Document page = pages.open("/redaksjon/ofte-spurt/" + id, editor);
        assertThat(page.select("#kilden").text()).isEqualTo("Kilden er endret");
        assertThat(page.select(".differences del").text()).contains("Fire");
        assertThat(page.select(".differences ins").text()).contains("Fem");

        assertThat(mvc.put()
                        .uri("/redaksjon/ofte-spurt/" + id + "/kilde")
                        .with(Cast.as(editor))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(answerOf(id)).isEqualTo("Fem måneder holder.");
        assertThat(state(id)).isEqualTo("CURRENT");
    }

    @Test
    void anEditorMayKeepTheWordsWhenTheSourceChanges() {
        String id = make(question, editor);
        reword(id, "Tre måneder, sier vi.");
        correct("Et halvt år holder.");
        assertThat(state(id)).isEqualTo("CHANGED");

        mvc.delete()
                .uri("/redaksjon/ofte-spurt/" + id + "/kilde")
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();

        assertThat(state(id)).isEqualTo("CURRENT");
        assertThat(answerOf(id)).isEqualTo("Tre måneder, sier vi.");
    }

    @Test
    void anotherAcceptedAnswerAndOtherTagsAreFollowedToo() {
        String id = make(question, editor);
        ReplyId better = newReplies.add(question, null, "Spør arkivet ditt.", null, cast.eva());

        accept(question, better, cast.anna());
        assertThat(answerOf(id)).isEqualTo("Spør arkivet ditt.");

        topics.named("faq-arkiv");
        assertThat(mvc.post()
                        .uri("/bidrag/" + question + "/rediger")
                        .param("version", "1")
                        .param("title", "Hvor lenge lagrer vi tråder?")
                        .param("body", "Om lagring")
                        .param("tags", "faq-arkiv")
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(pages.open("/ofte-spurt?tag=faq-arkiv", cast.eva())
                        .select(".faq-question")
                        .text())
                .isEqualTo("Hvor lenge lagrer vi tråder?");
    }

    @Test
    void whatIsWithdrawnIsHiddenAndTheEditorIsTold() {
        String id = make(question, editor);

        withdraw(answer);
        assertThat(mvc.get().uri("/ofte-spurt/" + id).with(Cast.as(cast.eva()))).hasStatus(404);
        assertThat(state(id)).isEqualTo("GONE");
        assertThat(pages.open("/redaksjon/ofte-spurt?ved=" + id, editor)
                        .select("#sporsmal-" + id + " .ds-tag")
                        .text())
                .isEqualTo("Skjult: kilden er trukket tilbake");
        assertThat(events.stream(FaqWithdrawn.class)).hasSize(1);

        mvc.delete()
                .uri("/svar/" + answer + "/tilbaketrekking")
                .with(Cast.as(cast.bjorn()))
                .with(csrf())
                .exchange();
        assertThat(answerOf(id)).isEqualTo("Tre måneder holder.");

        mvc.post()
                .uri("/bidrag/" + question + "/tilbaketrekking")
                .param("reason", "")
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri("/ofte-spurt/" + id).with(Cast.as(cast.eva()))).hasStatus(404);
    }

    @Test
    void anAnswerThatIsNoLongerAcceptedIsForTheEditorToDecide() {
        String id = make(question, editor);

        mvc.delete()
                .uri("/bidrag/" + question + "/godtatt")
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .exchange();

        assertThat(state(id)).isEqualTo("UNACCEPTED");
        assertThat(answerOf(id)).isEqualTo("Tre måneder holder.");
        assertThat(mvc.put()
                        .uri("/redaksjon/ofte-spurt/" + id + "/kilde")
                        .with(Cast.as(editor))
                        .with(csrf()))
                .hasStatus(409);
    }

    @Test
    void anEntryIsReadByThoseWhoReadItsQuestion() {
        Viewer fredrikstad = cast.newcomer("3107", "EDITOR");
        ContributionId own = cast.published("QUESTION", cast.anna(), "kommune-3107", "Hvem har nøkkelen?");
        topics.tag(own, topics.named("faq-lukket"));
        accept(own, newReplies.add(own, null, "Resepsjonen.", null, cast.anna()), cast.anna());
        String id = make(own, fredrikstad);

        assertThat(answerOf(id, cast.anna())).isEqualTo("Resepsjonen.");
        assertThat(mvc.get().uri("/ofte-spurt/" + id).with(Cast.as(cast.bjorn())))
                .hasStatus(404);
        assertThat(pages.open("/ofte-spurt?tag=faq-lukket", cast.bjorn()).select(".faq"))
                .isEmpty();
        assertThat(mvc.get().uri("/api/v1/faq?tag=faq-lukket").with(cast.token(cast.bjorn())))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(mvc.get().uri("/redaksjon/ofte-spurt/" + id).with(Cast.as(editor)))
                .hasStatus(404);
        assertThat(pages.open("/redaksjon/ofte-spurt?ved=" + id, editor).text()).doesNotContain("Hvem har nøkkelen?");
    }

    @Test
    void editorsLeafThroughAllAndFindTheOneThatTheyHaveMoved() {
        Viewer karasjok = cast.newcomer("5610", "EDITOR");
        List<Long> ids = entries("kommune-5610", 45, karasjok);

        List<String> seen = new ArrayList<>();
        String next = "/redaksjon/ofte-spurt";
        while (!next.isEmpty()) {
            Document page = pages.open(next, karasjok);
            assertThat(page.select(".ordered-item")).hasSizeLessThanOrEqualTo(40);
            seen.addAll(page.select(".ordered-item").eachAttr("id"));
            next = page.select("#oppforinger > .more a").attr("href");
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsSubsequence(ids.stream().map(it -> "sporsmal-" + it).toList());

        String moved = String.valueOf(mvc.post()
                .uri("/redaksjon/ofte-spurt/" + ids.getLast() + "/plass")
                .param("retning", "opp")
                .with(Cast.as(karasjok))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        Document around = pages.open(moved.replaceFirst("#.*", ""), karasjok);
        assertThat(around.select("#sporsmal-" + ids.getLast() + " + li").attr("id"))
                .isEqualTo("sporsmal-" + ids.get(43));
        assertThat(around.select("main a[href=/redaksjon/ofte-spurt]").text()).isEqualTo("Vis listen fra begynnelsen");
        assertThat(mvc.get().uri("/redaksjon/ofte-spurt?cursor=x").with(Cast.as(karasjok)))
                .hasStatus(422);
    }

    @Test
    void eachMemberSaysOnceWhetherItHelped() {
        String id = make(question, editor);

        vote(id, "ja", cast.eva());
        vote(id, "ja", cast.eva());
        vote(id, "nei", cast.mona());
        assertThat(votes(id)).isEqualTo("1/1");

        vote(id, "nei", cast.eva());
        assertThat(votes(id)).isEqualTo("0/2");
        assertThat(pages.open("/ofte-spurt/" + id, cast.eva())
                        .select(".faq-vote [aria-pressed=true]")
                        .text())
                .isEqualTo("Nei");
    }

    @Test
    void editorsWriteEntriesOfTheirOwnForEverybodyAndOrderThem() {
        String first = write("Hva er dette stedet?");
        String second = write("Hvem kan bli med?");
        topics.named("faq-egne");

        assertThat(shown()).containsSubsequence("Hva er dette stedet?", "Hvem kan bli med?");
        mvc.post()
                .uri("/redaksjon/ofte-spurt/" + second + "/plass")
                .param("retning", "opp")
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
        assertThat(shown()).containsSubsequence("Hvem kan bli med?", "Hva er dette stedet?");

        mvc.delete()
                .uri("/redaksjon/ofte-spurt/" + first)
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
        assertThat(shown()).doesNotContain("Hva er dette stedet?");
        mvc.post()
                .uri("/redaksjon/ofte-spurt/" + first + "/tilbake")
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
        assertThat(shown()).contains("Hva er dette stedet?");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneEntry() {
        assertThat(write("Sendt to ganger?")).isEqualTo(write("Sendt to ganger?"));
    }

    @Test
    void whoeverWasOvertakenSeesBothWordings() {
        String id = make(question, editor);
        int version = version(id);
        reword(id, "Den første skrev dette.");

        MvcTestResult late = save(id, "Den andre skrev noe annet.", version);

        assertThat(late).hasStatus(409);
        Document both = Pages.of(late);
        assertThat(both.select(".differences del").text()).contains("første");
        assertThat(both.select("textarea[name=answer]").text()).isEqualTo("Den andre skrev noe annet.");
    }

    @Test
    void theApiTellsTheSame() {
        make(question, editor);

        assertThat(mvc.get().uri("/api/v1/faq?tag=" + topic).with(cast.token(cast.eva())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"question": "Hvor lenge lagrer vi?", "answer": "Tre måneder holder.",
                                    "tags": ["%s"], "contribution": %s}]}
                        """.formatted(topic, question));
    }

    /** Where nobody else reads, behind all others. */
    private List<Long> entries(String space, int many, Viewer by) {
        return db.sql("""
                        insert into editorial.faq
                               (space_id, title, answer, html, html_version, follows, position, created_by)
                        select s.id, 'Lagring, del ' || n, 'Slik.', '', 0, false,
                               (select coalesce(max(f.position), 0) from editorial.faq f) + n, :by
                          from space.space s
                         cross join generate_series(1, :many) n
                         where s.slug = :space
                         order by n
                        returning id
                        """)
                .param("by", by.id().value())
                .param("many", many)
                .param("space", space)
                .query((rs, _) -> rs.getLong("id"))
                .list();
    }

    private String make(ContributionId of, Viewer by) {
        MvcTestResult made = mvc.post()
                .uri("/redaksjon/ofte-spurt")
                .param("bidrag", of.toString())
                .with(Cast.as(by))
                .with(csrf())
                .exchange();
        assertThat(made).hasStatus(303);
        return number(made);
    }

    private String write(String title) {
        return number(mvc.post()
                .uri("/redaksjon/ofte-spurt/ny")
                .param("title", title)
                .param("answer", "Alle i kommunene.")
                .param("version", "0")
                .param("tags", topics.named("faq-egne"))
                .with(Cast.as(editor))
                .with(csrf())
                .exchange());
    }

    private static String number(MvcTestResult made) {
        return String.valueOf(made.getResponse().getRedirectedUrl()).replaceAll(".*/ofte-spurt/(\\d+).*", "$1");
    }

    private void accept(ContributionId of, ReplyId reply, Viewer by) {
        assertThat(mvc.put()
                        .uri("/bidrag/" + of + "/godtatt")
                        .param("svar", reply.toString())
                        .with(Cast.as(by))
                        .with(csrf()))
                .hasStatus(303);
    }

    private void correct(String body) {
        String version = db.sql("select version::text from contribution.reply where id = ?")
                .param(answer.value())
                .query(String.class)
                .single();
        assertThat(mvc.put()
                        .uri("/svar/" + answer)
                        .param("body", body)
                        .param("version", version)
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf()))
                .hasStatus(303);
    }

    private void withdraw(ReplyId reply) {
        assertThat(mvc.delete()
                        .uri("/svar/" + reply)
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private void reword(String id, String text) {
        assertThat(save(id, text, version(id))).hasStatus(303);
    }

    private MvcTestResult save(String id, String text, int version) {
        return mvc.put()
                .uri("/redaksjon/ofte-spurt/" + id)
                .param("title", "Hvor lenge lagrer vi?")
                .param("answer", text)
                .param("tags", topic)
                .param("version", String.valueOf(version))
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
    }

    private void vote(String id, String word, Viewer by) {
        assertThat(mvc.post()
                        .uri("/ofte-spurt/" + id + "/nytte")
                        .param("svar", word)
                        .with(Cast.as(by))
                        .with(csrf()))
                .hasStatus(303);
    }

    private String answerOf(String id) {
        return answerOf(id, cast.eva());
    }

    private String answerOf(String id, Viewer viewer) {
        return pages.open("/ofte-spurt/" + id, viewer).select(".prose").text();
    }

    private List<String> shown() {
        return pages.open("/ofte-spurt?tag=faq-egne", cast.eva())
                .select(".faq-question")
                .eachText();
    }

    private int version(String id) {
        return db.sql("select version from editorial.faq where id = ?")
                .param(Long.valueOf(id))
                .query(Integer.class)
                .single();
    }

    private String state(String id) {
        return db.sql("select source from editorial.faq where id = ?")
                .param(Long.valueOf(id))
                .query(String.class)
                .single();
    }

    private String votes(String id) {
        return db.sql("select helped || '/' || unhelped from editorial.faq where id = ?")
                .param(Long.valueOf(id))
                .query(String.class)
                .single();
    }
}
