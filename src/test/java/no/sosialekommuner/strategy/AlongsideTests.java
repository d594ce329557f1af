package no.sosialekommuner.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever button of a chapter's page is pressed, nothing that is typed elsewhere on the page is lost. */
@CommunityTest
class AlongsideTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    PlanRows rows;

    private Viewer anna;
    private ContributionId plan;
    private String address;
    private final Map<String, String> typed = new HashMap<>();

    @BeforeEach
    void aPageOnWhichMuchIsTyped() {
        anna = cast.newcomer("3107", "MEMBER");
        plan = cast.plan(anna, "kommune-3107", "Alt følger med");
        address = "/planer/" + plan + "/kapittel/goals";
        typed.put("version", "0");
        typed.put("text", "Ulagret tekst.");
    }

    @Test
    void everyFieldAndButtonOfThePageBelongsToItsOneForm() {
        Document page = pages.open(address, anna);

        assertThat(page.select("main form")).extracting(Element::id).containsExactly("kapittel");
        for (Element field : page.select("main [name]:not(sk-write-editor [name])")) {
            assertThat(field.closest("#kapittel") != null || field.attr("form").equals("kapittel"))
                    .as("%s travels with the page", field.attr("name"))
                    .isTrue();
        }
        assertThat(page.select("main button:not([type=button]):not([form=kapittel])"))
                .allMatch(it -> it.closest("#kapittel") != null);
    }

    @Test
    void textIsKeptWhenAnswersAreSaved() {
        typed.put("svar-" + question(), "Kort svar");

        assertThat(press("/svar")).hasStatus(303);

        Document page = pages.open(address + "?lagret=svar", anna);
        assertThat(page.select("textarea[name=text]").val()).isEqualTo("Ulagret tekst.");
        assertThat(page.select(".plan-answers textarea").eq(0).val()).isEqualTo("Kort svar");
        assertThat(page.select(".plan-answers-state").text()).contains("Svarene er lagret");
    }

    @Test
    void answersAndTicksAreSavedWhenTheTextIs() {
        String item = pages.open(address, anna)
                .select(".plan-checks input[name=punkt]")
                .eq(0)
                .val();
        typed.put("svar-" + question(), "Kort svar");
        typed.put("punkt", item);

        assertThat(press("")).hasStatus(303);

        Document page = pages.open(address, anna);
        assertThat(page.select(".plan-answers textarea").eq(0).val()).isEqualTo("Kort svar");
        assertThat(page.select(".plan-checks input[checked]").eachAttr("value")).containsExactly(item);
    }

    @Test
    void aRowThatIsBegunComesBackWhenSomethingElseIsSaved() {
        typed.put("celle-goals-ny-goal", "Halvferdig mål");
        typed.put("celle-goals-ny-target", "mange");

        for (String button : new String[] {"", "/svar", "/sjekkliste", "/eksempel", "/kladd?behold=ja"}) {
            MvcTestResult result = press(button);
            assertThat(result).as(button).hasStatusOk();
            Document page = Pages.of(result);
            assertThat(page.select("#celle-goals-ny-goal").val()).isEqualTo("Halvferdig mål");
            assertThat(page.select("#celle-goals-ny-target").val()).isEqualTo("mange");
            assertThat(page.select("main .ds-alert a[href='#tabell-goals']")).hasSize(1);
            assertThat(page.select(".plan-row-new").hasAttr("open")).isTrue();
        }
        assertThat(rows.of(plan)).isEmpty();
    }

    @Test
    void twoRowsAtOnceAreBothThereAfterOneIsSaved() {
        typed.put("celle-goals-ny-goal", "Første mål");
        typed.put("tabell", "goals");
        assertThat(press("/rader")).hasStatus(303);
        long first = rows.of(plan).getFirst().id();
        typed.put("cellevar-goals-" + first + "-goal", "Første mål");
        typed.put("celle-goals-" + first + "-goal", "Første mål, skrevet om");
        typed.put("celle-goals-ny-goal", "Andre mål");

        Document page = Pages.of(press("/rader"));

        assertThat(rows.of(plan)).extracting(it -> it.cell("goal")).containsExactly("Første mål", "Andre mål");
        assertThat(page.select("#celle-goals-" + first + "-goal").val()).isEqualTo("Første mål, skrevet om");
        assertThat(page.select("textarea[name=text]").val()).isEqualTo("Ulagret tekst.");
    }

    @Test
    void openingARowAndThinkingBetterOfItKeepsTheText() {
        typed.put("celle-goals-ny-goal", "Et mål");
        typed.put("tabell", "goals");
        press("/rader");
        typed.remove("celle-goals-ny-goal");
        long row = rows.of(plan).getFirst().id();
        typed.put("text", "Ny ulagret tekst.");

        assertThat(press("/kladd?behold=ja&vis=goals&rad=" + row))
                .hasRedirectedUrl(address + "?rad=" + row + "#tabell-goals");
        typed.put("cellevar-goals-" + row + "-goal", "Et mål");
        typed.put("celle-goals-" + row + "-goal", "Et annet mål");
        assertThat(press("/kladd?behold=ja&vis=goals&lukk=goals-" + row)).hasRedirectedUrl(address + "#tabell-goals");

        assertThat(pages.open(address, anna).select("textarea[name=text]").val())
                .isEqualTo("Ny ulagret tekst.");
        assertThat(rows.of(plan).getFirst().cell("goal")).isEqualTo("Et mål");
    }

    @Test
    void whatIsTooLongToKeepComesBackWithAWordWhy() {
        typed.put("text", "x".repeat(40_001));

        for (String button : new String[] {"/svar", "/sjekkliste", "/eksempel", "/kladd?behold=ja"}) {
            MvcTestResult result = press(button);
            assertThat(result).as(button).hasStatus(422);
            assertThat(Pages.of(result).select("textarea[name=text]").val()).hasSize(40_001);
            assertThat(Pages.of(result).select("#feil-text").text()).contains("40 000 tegn");
        }
    }

    @Test
    void aChapterThatIsSaidToBeReadyStaysSoWithoutBeingSaved() {
        typed.put("ready", "true");
        typed.put("wasReady", "false");

        assertThat(Pages.of(press("/svar"))
                        .select("input[name=ready][type=checkbox]")
                        .hasAttr("checked"))
                .isTrue();
    }

    private String question() {
        return pages.open(address, anna)
                .select(".plan-answers textarea")
                .eq(0)
                .attr("name")
                .substring("svar-".length());
    }

    private MvcTestResult press(String button) {
        var request = mvc.post().uri(address + button).with(Cast.as(anna)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
