package no.sosialekommuner.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;

/** Anna closes: the deadline comes, others see what came of it, and each remark is dealt with. */
@CommunityTest
class FeedbackTreatedTests extends FeedbackStory {

    @Test
    void whileItIsOpenOthersSeeNeitherScoreNorRemarks() {
        Viewer colleague = cast.newcomer("3107", "MEMBER");
        long request = round.asked(plan, anna, bjorn, eva, mona);
        for (Viewer it : List.of(bjorn, eva, mona)) {
            round.send(request, it, round.remarking(round.answer(request, 4, 4), "", "Ganske bra fra " + it.name()));
        }
        assertThat(result(colleague).text())
                .doesNotContain("Ganske bra")
                .contains("Resultatet vises når fristen er ute");

        close(request, anna, "Vi gjør som dere sier.");

        assertThat(result(colleague).text())
                .contains("Ganske bra fra " + bjorn.name(), "Vi gjør som dere sier.")
                .doesNotContain("har svart.", "Si hva det ble til");
        assertThat(pages.open("/innspill/" + request, bjorn).text())
                .contains("takker for innspillet", "Vi gjør som dere sier.");
    }

    @Test
    void namesAreTheAskersAloneWhereSheHasSaidSo() {
        MultiValueMap<String, String> form = round.form(bjorn);
        form.set("names", "asker");
        round.ask(plan, anna, form);
        long request = round.newest(plan);
        round.send(request, bjorn, round.remarking(round.answer(request, 4, 4), "ingen vakt", "Hvem ringer de da?"));
        close(request, anna, "");

        Document log = pages.open("/bidrag/" + plan + "/innspill", cast.newcomer("3107", "MEMBER"));
        assertThat(log.select(".feedback-logged").text()).contains("Hvem ringer de da?");
        assertThat(log.text()).doesNotContain(bjorn.name());
        assertThat(result(anna).select(".feedback-logged").text()).contains(bjorn.name());
    }

    @Test
    void eachRemarkIsDealtWithAndItsWriterIsTold() {
        long request = round.asked(plan, anna, bjorn);
        round.send(request, bjorn, round.remarking(round.answer(request, 4, 4), "ingen vakt", "Hvem ringer de da?"));
        long remark = db.sql("select id from feedback.remark where request_id = ?")
                .param(request)
                .query(Long.class)
                .single();
        String address = "/innspill/" + request + "/merknader/" + remark;
        assertThat(round.put(address, anna, values("verdict", "not")))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv hvorfor");
        assertThat(round.put(address, anna, values("why", "Fordi")))
                .hasStatus(422)
                .bodyText()
                .contains("Velg hva det ble til");
        assertThat(round.put(address, bjorn, values("verdict", "taken"))).hasStatus(404);

        MultiValueMap<String, String> partly = values("verdict", "partly");
        partly.add("why", "Beredskapsvakta tar telefonen.");
        assertThat(round.put(address, anna, partly)).hasStatus(303);
        round.put(address, anna, partly);
        news.told();

        assertThat(of(bjorn, request))
                .filteredOn(it -> it.reason() == Reason.GAVE)
                .extracting(Notice::latest, Notice::times)
                .containsExactly(tuple(Happening.FEEDBACK_TREATED, 1));
        assertThat(result(anna).select(".feedback-logged").text())
                .contains("Delvis tatt hensyn til", "Beredskapsvakta");
        assertThat(result(anna).select(".feedback-text mark").text()).isEqualTo("ingen vakt");
    }

    @Test
    void aRemarkThatIsRewrittenIsToBeDealtWithAnew() {
        long request = round.asked(plan, anna, bjorn);
        round.send(request, bjorn, round.remarking(round.answer(request, 4, 4), "ingen vakt", "Hvem?"));
        long remark = db.sql("select id from feedback.remark where request_id = ?")
                .param(request)
                .query(Long.class)
                .single();
        round.put("/innspill/" + request + "/merknader/" + remark, anna, values("verdict", "taken"));

        MultiValueMap<String, String> same = round.remarking(round.answer(request, 3, 4), "ingen vakt", "Hvem?");
        same.set("nummer", String.valueOf(remark));
        round.send(request, bjorn, same);
        assertThat(result(anna).select(".feedback-treated").text()).contains("Tatt hensyn til");

        same.set("merknad", "Hvem ringer de?");
        round.send(request, bjorn, same);
        assertThat(result(anna).select(".feedback-treated").text()).contains("Ikke vurdert ennå");
        assertThat(result(anna).select(".feedback-logged")).hasSize(1);
    }

    @Test
    void theDeadlineClosesOnceAndThanksThoseWhoAnswered() {
        long request = round.asked(plan, anna, bjorn, eva);
        round.send(request, bjorn, round.answer(request, 4, 4));
        db.sql(
                        "update feedback.request set created_at = now() - interval '9 days', closes_at = now() - interval '1 hour' where id = ?")
                .param(request)
                .update();
        assertThat(round.send(request, eva, round.answer(request, 1, 1))).hasStatus(409);

        endings.round();
        endings.round();
        news.told();

        assertThat(happened(request, Happening.FEEDBACK_CLOSED)).isEqualTo(1);
        assertThat(of(bjorn, request)).extracting(Notice::latest).contains(Happening.FEEDBACK_THANKED);
        assertThat(of(eva, request)).extracting(Notice::latest).doesNotContain(Happening.FEEDBACK_THANKED);
        assertThat(pages.open("/innspill?vis=ferdig", eva).text()).contains("Innspillsprøve", "Ikke besvart");
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAreRemindedHalfWayAndTheDayBefore() {
        long request = round.asked(plan, anna, bjorn, eva, mona);
        round.send(request, bjorn, round.answer(request, 4, 4));
        round.put("/innspill/" + request + "/avslag", mona, values("why", "Har ferie"));
        db.sql("update feedback.request set half_due_at = now() where id = ?")
                .param(request)
                .update();

        endings.round();
        endings.round();
        news.told();

        assertThat(happened(request, Happening.FEEDBACK_DUE)).isEqualTo(1);
        assertThat(of(eva, request)).extracting(Notice::latest).containsExactly(Happening.FEEDBACK_DUE);
        assertThat(of(bjorn, request)).extracting(Notice::latest).doesNotContain(Happening.FEEDBACK_DUE);
        assertThat(of(mona, request)).extracting(Notice::latest).doesNotContain(Happening.FEEDBACK_DUE);
        db.sql("update feedback.request set last_due_at = now() where id = ?")
                .param(request)
                .update();
        endings.round();
        assertThat(happened(request, Happening.FEEDBACK_DUE)).isEqualTo(2);
        assertThat(result(anna).text()).contains("Har ferie", "Én har takket nei.");
    }

    private int happened(long request, Happening what) {
        return db.sql("select count(*) from notification.event where subject_id = ? and kind = ?")
                .params(request, what.name())
                .query(Integer.class)
                .single();
    }
}
