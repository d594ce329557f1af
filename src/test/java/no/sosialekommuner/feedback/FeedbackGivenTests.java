package no.sosialekommuner.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** They answer: what they think becomes a score that is explained, and nothing that they type is lost. */
@CommunityTest
class FeedbackGivenTests extends FeedbackStory {

    @Test
    void whoIsAskedIsToldAndTheAskerHearsOfTheAnswer() {
        long request = round.asked(plan, anna, bjorn, eva);
        news.told();
        assertThat(of(bjorn, request)).extracting(Notice::reason).containsExactly(Reason.INVITED);

        round.send(request, bjorn, round.answer(request, 4, 5));
        round.send(request, bjorn, round.answer(request, 5, 5));
        news.told();

        assertThat(news.of(anna))
                .filteredOn(it -> it.latest() == Happening.FEEDBACK_GIVEN)
                .extracting(Notice::address, Notice::times)
                .containsExactly(tuple("/bidrag/" + plan + "/innspill", 1));
    }

    @Test
    void fromThreeAnswersOnThereIsAScoreThatIsExplained() {
        Viewer fourth = cast.newcomer("4601", "MEMBER");
        long request = round.asked(plan, anna, bjorn, eva, mona, fourth);
        round.send(request, bjorn, round.answer(request, 2, 3));
        round.send(request, mona, round.answer(request, 2, 0));
        assertThat(result(anna).select("#poeng + p").text()).contains("for få til å si noe");

        round.send(request, eva, round.answer(request, 5, 5));

        Document page = result(anna);
        assertThat(page.select("#framdrift-ord").text()).contains("3 av 4 har svart.");
        // Riktig (2 + 2 + 2·5) / 4, where the expert counts twice; in all (2,25 + 2 + 2·5) / 4.
        assertThat(page.select(".feedback-table tbody tr").eachText().getFirst())
                .startsWith("Riktig 75 3,5");
        assertThat(page.select(".feedback-table tfoot tr").eachText().getFirst())
                .startsWith("I alt 3,56");
        assertThat(page.select("main").text()).contains("Ett svar er fra en ekspertrådgiver og teller 2 ganger.");
    }

    @Test
    void aLaterVersionStartsItsOwnScoreBesideTheEarlier() {
        long first = scored(2);
        cast.revised(plan, "Vakta varer hele uka.", "");
        long second = scored(5);

        Document page = pages.open("/bidrag/" + plan + "/innspill?runde=" + second, anna);
        assertThat(page.select("#utvikling ~ .feedback-table tbody tr")
                        .eachText()
                        .getFirst())
                .isEqualTo("Riktig 2 5");
        assertThat(page.select(".choices a[href$=runde=" + first + "]")).hasSize(1);
    }

    @Test
    void whoLeavesIsNotWaitedForAndWhoIsErasedLeavesNothing() {
        long request = round.asked(plan, anna, bjorn, eva, mona);
        round.send(request, mona, round.remarking(round.answer(request, 3, 3), "", "Blir stående"));
        for (Viewer leaver : List.of(bjorn, mona)) {
            db.sql("update member.member set deactivated_at = now() where id = ?")
                    .param(leaver.id().value())
                    .update();
        }
        assertThat(result(anna).select("#framdrift-ord").text()).contains("1 av 2 har svart.");
        assertThat(result(anna).text()).contains("Blir stående");

        db.sql("delete from feedback.invited where member_id = ?")
                .param(mona.id().value())
                .update();

        assertThat(result(anna).text()).doesNotContain("Blir stående");
    }

    @Test
    void anAnswerThatCannotBeSentComesBackAsItWasTyped() {
        long request = round.asked(plan, anna, bjorn);
        MultiValueMap<String, String> answer =
                round.remarking(new LinkedMultiValueMap<>(), "ord som ikke finnes", "Dette er viktig, og langt");
        Document page = Pages.of(round.send(request, bjorn, answer));

        assertThat(page.select(".faults li").eachText())
                .anyMatch(it -> it.contains("«Riktig»"))
                .anyMatch(it -> it.contains("står ikke i teksten"));
        assertThat(page.select("#felt-merknad-0").text()).isEqualTo("Dette er viktig, og langt");
        assertThat(Pages.of(round.send(request, bjorn, round.answer(request, 0, 0)))
                        .select("#feil-helhet")
                        .text())
                .contains("minst ett kriterium");
    }

    @Test
    void whatIsTypedIsKeptWithoutBeingSeenByTheAsker() {
        long request = round.asked(plan, anna, bjorn);
        MultiValueMap<String, String> half = values("helhet", "Halvveis & litt til");
        half.add("kladd", "ja");

        assertThat(round.send(request, bjorn, half)).hasStatus(303);

        assertThat(pages.open("/innspill/" + request, bjorn)
                        .select("[name=helhet]")
                        .text())
                .isEqualTo("Halvveis & litt til");
        assertThat(pages.open("/innspill", bjorn).text()).contains("Påbegynt");
        assertThat(result(anna).text()).contains("0 av 1 har svart.").doesNotContain("Halvveis");
    }

    @Test
    void editorsSayHowMuchAnExpertWeighsAndWhatWasAskedBeforeKeepsItsOwn() {
        Viewer editor = cast.newcomer("0301", "EDITOR");
        long before = round.asked(plan, anna, bjorn, eva, mona);
        String newest =
                pages.open("/om-innspill", editor).select("[name=version]").val();
        MultiValueMap<String, String> weight = values("weight", "3,5");
        weight.add("version", newest);
        assertThat(post("/om-innspill", editor, weight)).isEqualTo(422);
        weight.add("reason", "Etter råd fra panelet");
        assertThat(post("/om-innspill", bjorn, weight)).isEqualTo(403);
        assertThat(post("/om-innspill", editor, weight)).isEqualTo(303);
        assertThat(post("/om-innspill", editor, weight)).isEqualTo(303);

        assertThat(pages.open("/om-innspill", bjorn).text()).contains("teller nå 3,5 ganger", "Etter råd fra panelet");
        assertThat(weightOf(before)).isEqualTo("2.0");
        assertThat(weightOf(round.asked(plan, anna, bjorn))).isEqualTo("3.5");
        db.sql("delete from feedback.request where contribution_id = ?")
                .param(plan.value())
                .update();
        db.sql("delete from feedback.expert_weight where version > 1").update();
    }

    private long scored(int score) {
        long request = round.asked(plan, anna, bjorn, eva, mona);
        Stream.of(bjorn, eva, mona).forEach(it -> round.send(request, it, round.answer(request, score, score)));
        close(request, anna, "");
        return request;
    }

    private String weightOf(long request) {
        return db.sql("""
                        select w.weight from feedback.request r join feedback.expert_weight w on w.version = r.expert_weight
                         where r.id = ?
                        """).param(request).query(String.class).single();
    }
}
