package no.sosialekommuner.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.feedback.request.Endings;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Anna (played by a newcomer of Fredrikstad) asks colleagues elsewhere what they think of a text that only her own read. */
@CommunityTest
class FeedbackTests {

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    Round round;

    @Autowired
    News news;

    @Autowired
    Endings endings;

    @Autowired
    JdbcClient db;

    private Viewer anna;
    private Viewer bjorn;
    private Viewer eva;
    private Viewer mona;
    private ContributionId plan = new ContributionId(0);

    @BeforeEach
    void annaHasWritten() {
        anna = cast.newcomer("3107", "MEMBER");
        bjorn = cast.newcomer("4001", "MEMBER");
        eva = cast.newcomer("4601", "EXPERT");
        mona = cast.newcomer("0301", "MEMBER");
        plan = cast.published("ARTICLE", anna, "kommune-3107", "Innspillsprøve");
        cast.revised(plan, "Vakta varer fra mandag til fredag. I helga har ingen vakt.", "");
    }

    @Test
    void thoseWhoAreAskedReadTheTextThatTheyMayNotReadElsewhere() {
        long request = round.asked(plan, anna, bjorn);

        Document page = pages.open("/innspill/" + request, bjorn);
        assertThat(page.select(".feedback-text").text()).contains("I helga har ingen vakt");
        assertThat(page.select(".feedback-question strong").text()).isEqualTo("riktig");
        assertThat(pages.open("/innspill", bjorn).select("#innspilliste").text())
                .contains("Innspillsprøve");
        assertThat(round.get("/bidrag/" + plan, bjorn)).hasStatus(404);
        assertThat(round.get("/bidrag/" + plan + "/innspill", bjorn)).hasStatus(404);
    }

    @Test
    void nobodyElseReadsIt() {
        long request = round.asked(plan, anna, bjorn);
        news.told();

        for (Viewer other : List.of(eva, cast.mona(), cast.admin())) {
            assertThat(round.get("/innspill/" + request, other)).hasStatus(404);
            assertThat(round.send(request, other, round.answer(request, 5, 5))).hasStatus(404);
            assertThat(round.put("/innspill/" + request + "/avslag", other, new LinkedMultiValueMap<>()))
                    .hasStatus(404);
            assertThat(round.put("/innspill/" + request + "/avslutning", other, new LinkedMultiValueMap<>()))
                    .hasStatus(404);
            assertThat(pages.open("/innspill", other).text()).doesNotContain("Innspillsprøve");
            assertThat(pages.open("/sok?q=innspillsprøve", other).select("main").text())
                    .doesNotContain("I helga har ingen vakt");
            assertThat(of(other, request)).isEmpty();
        }
    }

    @Test
    void whatTheyReadStaysAsItWasWhenTheyWereAsked() {
        long request = round.asked(plan, anna, bjorn);

        cast.revised(plan, "Hemmelig ny tekst.", "");

        assertThat(pages.open("/innspill/" + request, bjorn).text())
                .contains("I helga har ingen vakt")
                .doesNotContain("Hemmelig ny tekst");
    }

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
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/bidrag/" + plan + "/innspill", 1));
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
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Happening.FEEDBACK_TREATED, 1));
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

    @Test
    void whatIsTakenBackIsGoneForThoseWhoWereAsked() {
        long request = round.asked(plan, anna, bjorn);
        news.told();

        assertThat(round.get("/innspill/" + request, bjorn)).hasStatus(200);
        assertThat(callOff(request, anna)).isEqualTo(303);

        assertThat(round.get("/innspill/" + request, bjorn)).hasStatus(404);
        assertThat(of(bjorn, request)).isEmpty();
        assertThat(result(anna).text()).contains("Ingen har bedt om innspill ennå");
    }

    @Test
    void whatAHostHasTakenAwayIsGoneForThemToo() {
        long request = round.asked(plan, anna, bjorn);
        db.sql("update contribution.contribution set state = 'WITHDRAWN', withdrawn_by = ? where id = ?")
                .params(cast.mona().id().value(), plan.value())
                .update();

        assertThat(round.get("/innspill/" + request, bjorn)).hasStatus(404);
        assertThat(pages.open("/innspill", bjorn).text()).doesNotContain("Innspillsprøve");
    }

    @Test
    void inputIsAskedForOnADraft() {
        db.sql("update contribution.contribution set state = 'DRAFT', published_at = null where id = ?")
                .param(plan.value())
                .update();

        long request = round.asked(plan, anna, bjorn);

        assertThat(pages.open("/innspill/" + request, bjorn).text()).contains("I helga har ingen vakt");
        assertThat(round.get("/bidrag/" + plan + "/innspill", cast.newcomer("3107", "MEMBER")))
                .hasStatus(404);
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
    void badInputIsSaidBesideTheFieldAndNothingTypedIsLost() {
        assertFault("criteria", "Skriv minst ett kriterium", form -> form.put("criteria", List.of("", "")));
        assertFault("criteria", "vekt over 0", form -> form.put("weights", List.of("0", "0", "")));
        assertFault("criteria", "fra 0 til 100", form -> form.put("weights", List.of("101", "1", "")));
        assertFault("criteria", "heter det samme", form -> form.put("criteria", List.of("Riktig", "riktig", "")));
        assertFault("closes", "Datoen har vært", form -> form.set("closes", round.day(-1)));
        assertFault("closes", "innen et år", form -> form.set("closes", round.day(400)));
        assertFault("closes", "Velg en dato", form -> form.set("closes", "i morgen"));
        assertFault("people", "ikke spørre bare deg selv", form -> form.set("people", anna.handle()));
        assertFault("people", "Fant ingen som heter «ukjent person»", form -> form.set("people", "Ukjent person"));
        assertFault("people", "Skriv hvem du vil spørre", form -> form.set("people", " "));
        assertFault("people", "velg en gruppe med flere enn deg", form -> {
            form.set("people", "");
            form.set("spaces", cast.group(anna, "Bare Anna", "REQUEST"));
        });
    }

    @Test
    void oneCriterionMayWeighNothing() {
        MultiValueMap<String, String> form = round.form(bjorn);
        form.put("weights", List.of("10", "0", ""));

        assertThat(round.ask(plan, anna, form)).hasStatus(303);
    }

    @Test
    void whoIsMeantTwiceIsAskedOnceAndTheSameFormAsksOnce() {
        String group = cast.group(anna, "De samme", "REQUEST");
        cast.standing(group, bjorn, "MEMBER");
        MultiValueMap<String, String> form = round.form(bjorn);
        form.set("people", bjorn.handle() + ", @" + bjorn.handle() + "\n" + bjorn.name());
        form.set("spaces", group);

        round.ask(plan, anna, form);
        long request = round.newest(plan);
        round.ask(plan, anna, form);

        assertThat(round.newest(plan)).isEqualTo(request);
        assertThat(invited(request)).isEqualTo(1);
    }

    @Test
    void twoHundredAreAskedAtOnce() {
        String group = cast.group(anna, "Mange", "REQUEST");
        db.sql("""
                        with many as (
                          insert into member.member (handle, email, name, organisation_id, welcomed_at)
                          select 'mange-' || :group || '-' || n, 'mange' || n || '@' || :group || '.example', 'Mange ' || n,
                                 (select o.id from organisation.organisation o where o.number = '4601'), now()
                            from generate_series(1, 200) n
                          returning id)
                        insert into space.membership (space_id, member_id, standing)
                        select s.id, m.id, 'MEMBER' from many m, space.space s where s.slug = :group
                        """).param("group", group).update();
        MultiValueMap<String, String> form = round.form();
        form.set("spaces", group);

        assertThat(round.ask(plan, anna, form)).hasStatus(303);

        assertThat(invited(round.newest(plan))).isEqualTo(200);
        assertThat(result(anna).select("#framdrift-ord").text()).contains("0 av 200 har svart.");
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

    @Test
    void whoOnlyReadsTheContributionDoesNotAsk() {
        Viewer colleague = cast.newcomer("3107", "MEMBER");

        assertThat(round.get("/bidrag/" + plan + "/innspill/ny", colleague)).hasStatus(403);
        assertThat(round.ask(plan, colleague, round.form(bjorn))).hasStatus(403);
        assertThat(round.get("/bidrag/" + plan + "/innspill/ny", bjorn)).hasStatus(404);
        assertThat(round.get("/bidrag/" + plan + "/innspill", colleague)).hasStatus(200);
    }

    private long scored(int score) {
        long request = round.asked(plan, anna, bjorn, eva, mona);
        Stream.of(bjorn, eva, mona).forEach(it -> round.send(request, it, round.answer(request, score, score)));
        close(request, anna, "");
        return request;
    }

    private void assertFault(
            String field, String words, java.util.function.Consumer<MultiValueMap<String, String>> change) {
        MultiValueMap<String, String> form = round.form(bjorn);
        change.accept(form);
        var answer = round.ask(plan, anna, form);
        assertThat(answer).hasStatus(422);
        Document page = Pages.of(answer);
        assertThat(page.select("#feil-" + field).text()).contains(words);
        assertThat(page.select("[name=question]").text()).isEqualTo("Er dette **riktig**?");
    }

    private Document result(Viewer viewer) {
        return pages.open("/bidrag/" + plan + "/innspill", viewer);
    }

    private List<Notice> of(Viewer member, long request) {
        return news.of(member).stream()
                .filter(it -> it.thread().equals("/innspill/" + request))
                .toList();
    }

    private void close(long request, Viewer by, String outcome) {
        assertThat(round.put("/innspill/" + request + "/avslutning", by, values("outcome", outcome)))
                .hasStatus(303);
    }

    private int callOff(long request, Viewer by) {
        return post("/innspill/" + request, by, values("_method", "delete"));
    }

    private int post(String address, Viewer by, MultiValueMap<String, String> form) {
        return round.post(address, by, form);
    }

    private int invited(long request) {
        return db.sql("select count(*) from feedback.invited where request_id = ?")
                .param(request)
                .query(Integer.class)
                .single();
    }

    private int happened(long request, Happening what) {
        return db.sql("select count(*) from notification.event where subject_id = ? and kind = ?")
                .params(request, what.name())
                .query(Integer.class)
                .single();
    }

    private String weightOf(long request) {
        return db.sql("""
                        select w.weight from feedback.request r join feedback.expert_weight w on w.version = r.expert_weight
                         where r.id = ?
                        """).param(request).query(String.class).single();
    }

    private static MultiValueMap<String, String> values(String name, String value) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add(name, value);
        return values;
    }
}
