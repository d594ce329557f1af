package no.sosialekommuner.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Anna asks: only those whom she asks read the text, each once, and what is wrong with how she asks is said beside the field. */
@CommunityTest
class FeedbackAskedTests extends FeedbackStory {

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
    void whoOnlyReadsTheContributionDoesNotAsk() {
        Viewer colleague = cast.newcomer("3107", "MEMBER");

        assertThat(round.get("/bidrag/" + plan + "/innspill/ny", colleague)).hasStatus(403);
        assertThat(round.ask(plan, colleague, round.form(bjorn))).hasStatus(403);
        assertThat(round.get("/bidrag/" + plan + "/innspill/ny", bjorn)).hasStatus(404);
        assertThat(round.get("/bidrag/" + plan + "/innspill", colleague)).hasStatus(200);
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

    private void assertFault(String field, String words, Consumer<MultiValueMap<String, String>> change) {
        MultiValueMap<String, String> form = round.form(bjorn);
        change.accept(form);
        var answer = round.ask(plan, anna, form);
        assertThat(answer).hasStatus(422);
        Document page = Pages.of(answer);
        assertThat(page.select("#feil-" + field).text()).contains(words);
        assertThat(page.select("[name=question]").text()).isEqualTo("Er dette **riktig**?");
    }

    private int callOff(long request, Viewer by) {
        return post("/innspill/" + request, by, values("_method", "delete"));
    }

    private int invited(long request) {
        return db.sql("select count(*) from feedback.invited where request_id = ?")
                .param(request)
                .query(Integer.class)
                .single();
    }
}
