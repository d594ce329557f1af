package no.sosialekommuner.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
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
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Colleagues fill in a table of a plan, row by row. */
@CommunityTest
class RowTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    PlanRows rows;

    @Autowired
    JdbcClient db;

    private Viewer anna;
    private Viewer jonas;
    private ContributionId plan;
    private String address;

    @BeforeEach
    void aPlanWithoutGoals() {
        anna = cast.newcomer("3107", "MEMBER");
        jonas = cast.newcomer("3107", "MEMBER");
        plan = cast.plan(anna, "kommune-3107", "Strategi med mål");
        address = "/planer/" + plan + "/kapittel/goals";
    }

    @Test
    void aRowStandsInTheDocumentInNorwegianForm() {
        add(Map.of(
                "celle-goals-ny-goal",
                "Svar | samme dag",
                "celle-goals-ny-target",
                "1 250,5",
                "celle-goals-ny-due",
                "1.12.2027"));

        assertThat(rows.of(plan).getFirst().cells())
                .isEqualTo(Map.of("goal", "Svar | samme dag", "target", "1250.5", "due", "2027-12-01"));
        assertThat(document(plan, jonas).select(".prose th").eachText()).containsExactly("Mål", "Målet", "Innen");
        assertThat(document(plan, jonas).select(".prose td").eachText())
                .extracting(it -> it.replace('\u00a0', ' '))
                .containsExactly("Svar | samme dag", "1 250,5", "1. desember 2027");
    }

    @Test
    void whatDoesNotFitComesBackBesideItsField() {
        MvcTestResult result = send(
                HttpMethod.POST,
                address + "/rader",
                anna,
                Map.of(
                        "tabell",
                        "goals",
                        "celle-goals-ny-goal",
                        "Svar",
                        "celle-goals-ny-target",
                        "mange",
                        "celle-goals-ny-due",
                        "31.2.2027"));

        assertThat(result).hasStatus(422);
        var page = Pages.of(result);
        assertThat(page.select("#feil-celle-goals-ny-target").text()).contains("Skriv et tall");
        assertThat(page.select("#feil-celle-goals-ny-due").text()).contains("Skriv en dato");
        assertThat(page.select("#celle-goals-ny-goal").val()).isEqualTo("Svar");
        assertThat(page.select("#celle-goals-ny-target").val()).isEqualTo("mange");
        assertThat(rows.of(plan)).isEmpty();
    }

    @Test
    void differentCellsOfARowAreChangedByTwo() {
        add(Map.of("celle-goals-ny-goal", "Svar", "celle-goals-ny-target", "90"));
        long number = rows.of(plan).getFirst().id();
        String row = address + "/rader/" + number;
        String goal = "celle-goals-" + number + "-goal";
        String target = "celle-goals-" + number + "-target";
        Map<String, String> was =
                Map.of("cellevar-goals-" + number + "-goal", "Svar", "cellevar-goals-" + number + "-target", "90");

        assertThat(send(HttpMethod.PUT, row, anna, with(was, goal, "Svar straks", target, "90")))
                .hasStatus(303);
        assertThat(send(HttpMethod.PUT, row, jonas, with(was, goal, "Svar", target, "95")))
                .hasStatus(303);
        assertThat(rows.of(plan).getFirst().cells()).isEqualTo(Map.of("goal", "Svar straks", "target", "95"));

        MvcTestResult late = send(HttpMethod.PUT, row, anna, with(was, goal, "Svar", target, "80"));
        assertThat(late).hasStatus(422);
        assertThat(Pages.of(late).select(".plan-row-form").text()).contains("Nå står det: 95");
        assertThat(rows.of(plan).getFirst().cell("target")).isEqualTo("95");
    }

    @Test
    void whatIsRemovedCanBeTakenBackAndKeepsItsNumber() {
        add(Map.of("celle-goals-ny-goal", "Svar"));
        long number = rows.of(plan).getFirst().id();
        String row = address + "/rader/" + number;
        assertThat(send(HttpMethod.DELETE, row, anna, Map.of()))
                .hasRedirectedUrl(address + "?fjernet=" + number + "#tabell-goals");
        assertThat(rows.of(plan)).isEmpty();
        assertThat(pages.open(address + "?fjernet=" + number, anna).select(".plan-undo"))
                .hasSize(1);

        assertThat(send(HttpMethod.POST, row + "/gjenoppretting", jonas, Map.of()))
                .hasStatus(303);
        assertThat(rows.of(plan)).extracting(PlanRow::id).containsExactly(number);
    }

    @Test
    void theSameFormAddsOneRow() {
        Map<String, String> fields = Map.of("tabell", "goals", "key-goals", "en-nøkkel", "celle-goals-ny-goal", "Svar");
        send(HttpMethod.POST, address + "/rader", anna, fields);
        send(HttpMethod.POST, address + "/rader", anna, fields);

        assertThat(rows.of(plan)).hasSize(1);
    }

    @Test
    void rowsChangePlaces() {
        add(Map.of("celle-goals-ny-goal", "Første"));
        add(Map.of("celle-goals-ny-goal", "Andre"));
        String second = address + "/rader/" + rows.of(plan).getLast().id();
        send(HttpMethod.POST, second + "/plass", anna, Map.of("retning", "opp"));
        send(HttpMethod.POST, second + "/plass", anna, Map.of("retning", "opp"));

        assertThat(rows.of(plan)).extracting(it -> it.cell("goal")).containsExactly("Andre", "Første");
    }

    private void add(Map<String, String> cells) {
        assertThat(send(HttpMethod.POST, address + "/rader", anna, with(cells, "tabell", "goals")))
                .hasStatus(303);
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new HashMap<>(fields);
        for (int at = 0; at < more.length; at += 2) {
            all.put(more[at], more[at + 1]);
        }
        return all;
    }

    private MvcTestResult send(HttpMethod method, String to, Viewer by, Map<String, String> fields) {
        var request = mvc.method(method).uri(to).with(Cast.as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
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
