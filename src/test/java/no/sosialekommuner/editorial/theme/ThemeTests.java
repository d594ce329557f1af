package no.sosialekommuner.editorial.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Editors plan the weeks around a New Year that falls into week 53. */
@CommunityTest
class ThemeTests {

    private static final Week LAST = new Week(2026, 53);
    private static final Week FIRST = new Week(2027, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient db;

    private Viewer editor;

    @BeforeEach
    void nothingIsPlanned() {
        db.sql("delete from editorial.theme where week between '2026-06-01' and '2030-01-01'")
                .update();
        editor = cast.newcomer("0301", "EDITOR");
    }

    @Test
    void aThemeIsOnTheFirstPageInItsWeekAndInTheArchiveAfterwards() {
        try (var _ = on("2026-12-14", "12:00")) {
            assertThat(plan(LAST, "Året som gikk", "")).hasStatus(303);
            assertThat(home(cast.anna()).select(".theme-week")).isEmpty();
            assertThat(mvc.get().uri("/ukens-tema/2026-53").with(Cast.as(cast.anna())))
                    .hasStatus(404);
            assertThat(pages.open("/ukens-tema/2026-53", editor).select("h1").text())
                    .isEqualTo("Året som gikk");
        }
        try (var _ = on("2027-01-03", "23:59")) {
            assertThat(home(cast.anna()).select(".theme-week-title").text()).isEqualTo("Året som gikk");
            assertThat(home(cast.anna()).select(".theme-week-label").text()).isEqualTo("Ukens tema uke 53");
        }
        try (var _ = on("2027-01-04", "00:00")) {
            assertThat(home(cast.anna()).select(".theme-week")).isEmpty();
            assertThat(pages.open("/ukens-tema", cast.anna())
                            .select(".theme-past h2")
                            .eachText())
                    .contains("Året som gikk");
        }
    }

    @Test
    void whoTakesAWeekThatIsTakenSeesBothAndIsOfferedTheNextFreeOne() {
        try (var _ = on("2026-12-14", "12:00")) {
            plan(LAST, "Den første", "");

            MvcTestResult second = plan(LAST, "Den andre", "");

            assertThat(second).hasStatus(409);
            Document both = Pages.of(second);
            assertThat(both.select("#overtatt").text()).isEqualTo("Uke 53 har allerede et tema");
            assertThat(both.select(".theme-both").text()).contains("Den første", "Den andre");
            assertThat(both.select("input[name=title]").val()).isEqualTo("Den andre");
            assertThat(both.select("select[name=uke] option[selected]").val()).isEqualTo("2026-51");
        }
    }

    @Test
    void aFormThatIsSentTwicePlansOneTheme() {
        try (var _ = on("2026-12-14", "12:00")) {
            assertThat(plan(LAST, "Sendt to ganger", "")).hasStatus(303);
            assertThat(plan(LAST, "Sendt to ganger", "")).hasStatus(303);
            assertThat(calendar().select(".weeks-what a").eachText()).containsOnlyOnce("Sendt to ganger");
        }
    }

    @Test
    void aThemeIsMovedCancelledAndPutBack() {
        try (var _ = on("2026-12-14", "12:00")) {
            String theme = address(LAST, "Flyttes");

            assertThat(change(theme, FIRST, "Flyttes", 1)).hasStatus(303);
            assertThat(calendar().select("#uke-2026-53[data-free]")).hasSize(1);
            assertThat(calendar().select("#uke-2027-01").text()).contains("Flyttes");

            assertThat(mvc.delete().uri(theme).with(Cast.as(editor)).with(csrf()))
                    .hasStatus(303);
            assertThat(calendar().select("#uke-2027-01[data-free]")).hasSize(1);
            assertThat(calendar().select(".weeks-cancelled").text()).contains("Flyttes");

            assertThat(change(theme, FIRST, "Flyttes", 3)).hasStatus(303);
            assertThat(calendar().select("#uke-2027-01").text()).contains("Flyttes");
        }
    }

    @Test
    void twoWhoChangeTheSameThemeLoseNothing() {
        try (var _ = on("2026-12-14", "12:00")) {
            String theme = address(LAST, "Utkast");
            change(theme, LAST, "Annas ord", 1);

            MvcTestResult late = change(theme, LAST, "Bjørns ord", 1);

            assertThat(late).hasStatus(409);
            assertThat(Pages.of(late).select(".theme-both").text()).contains("Annas ord", "Bjørns ord");
            assertThat(Pages.of(late).select("input[name=version]").val()).isEqualTo("2");
        }
    }

    @Test
    void theCalendarShowsTheGapsOverNewYear() {
        try (var _ = on("2026-12-14", "12:00")) {
            plan(FIRST, "Nytt år", "");

            assertThat(calendar().select(".weeks-week").eachAttr("id"))
                    .startsWith("uke-2026-51", "uke-2026-52", "uke-2026-53", "uke-2027-01", "uke-2027-02");
            assertThat(calendar().select("#uke-2027-01[data-free]")).isEmpty();
        }
    }

    @Test
    void whatIsPlannedFarAheadIsInTheCalendarWithoutAllTheWeeksBetween() {
        try (var _ = on("2026-12-14", "12:00")) {
            plan(new Week(2028, 20), "Langt fram", "");

            assertThat(calendar().select("#uke-2027-13")).hasSize(1);
            assertThat(calendar().select("#uke-2027-14")).isEmpty();
            assertThat(calendar().select("#uke-2028-20").text()).contains("Langt fram");
        }
    }

    @Test
    void aWeekThatIsOverAndAThemeWithoutWordsAreSaidBesideTheField() {
        try (var _ = on("2026-12-14", "12:00")) {
            MvcTestResult over = plan(new Week(2026, 50), "For sent", "");
            assertThat(over).hasStatus(422);
            assertThat(Pages.of(over).select("#feil-uke").text()).startsWith("Uken er over.");

            MvcTestResult bare = plan(LAST, "", "");
            assertThat(bare).hasStatus(422);
            assertThat(Pages.of(bare).select("#feil-title").text())
                    .isEqualTo("Skriv en overskrift, eller velg et emne.");
        }
    }

    @Test
    void eachReaderReadsTheThemeInHisOrHerOwnLanguageOrInOneThatThereIs() {
        Viewer nynorsk = cast.readerOf("NN");
        Viewer english = cast.readerOf("EN");
        try (var _ = on("2026-12-29", "12:00")) {
            assertThat(mvc.post()
                            .uri("/redaksjon/uker")
                            .param("uke", LAST.toString())
                            .param("title", "Året som gikk")
                            .param("introduction", "Om året.")
                            .param("question", "Hva lærte dere?")
                            .param("nn.title", "Året som gjekk")
                            .param("nn.introduction", "Om dette året.")
                            .param("version", "0")
                            .with(Cast.as(editor))
                            .with(csrf()))
                    .hasStatus(303);

            Document own = pages.open("/ukens-tema/2026-53", nynorsk);
            assertThat(own.select("h1").text()).isEqualTo("Året som gjekk");
            assertThat(own.select(".prose").text()).isEqualTo("Om dette året.");
            assertThat(own.select(".prose").hasAttr("lang")).isFalse();
            assertThat(own.select(".theme-question-words").text()).isEqualTo("Hva lærte dere?");
            Document other = pages.open("/ukens-tema/2026-53", english);
            assertThat(other.select("h1").text()).isEqualTo("Året som gikk");
            assertThat(other.select(".prose").attr("lang")).isEqualTo("nb");

            Document form = pages.open(calendar().select("#uke-2026-53 > a").attr("href"), editor);
            assertThat(form.select("textarea[name=nn.introduction]").text()).isEqualTo("Om dette året.");
            assertThat(form.select(".desk-others").hasAttr("open")).isTrue();
        }
    }

    @Test
    void aThemeMayBeWrittenInNynorskAloneButNotAsATitleWithoutWords() {
        try (var _ = on("2026-12-29", "12:00")) {
            MvcTestResult bare = inNynorsk("Berre overskrift", "");
            assertThat(bare).hasStatus(422);
            assertThat(Pages.of(bare).select("#feil-introduction").text()).isEqualTo("Skriv noen ord om temaet.");

            assertThat(inNynorsk("Berre nynorsk", "Om dette.")).hasStatus(303);
            Document page = pages.open("/ukens-tema/2026-53", cast.anna());
            assertThat(page.select("h1").text()).isEqualTo("Berre nynorsk");
            assertThat(page.select(".prose").attr("lang")).isEqualTo("nn");
        }
    }

    private MvcTestResult inNynorsk(String title, String introduction) {
        return mvc.post()
                .uri("/redaksjon/uker")
                .param("uke", LAST.toString())
                .param("nn.title", title)
                .param("nn.introduction", introduction)
                .param("version", "0")
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
    }

    @Test
    void eachReaderSeesTheChosenThatHeOrSheMayRead() {
        ContributionId open = cast.published("ARTICLE", cast.anna(), "nettverk", "Åpen artikkel til temaet");
        ContributionId closed = cast.published("ARTICLE", cast.anna(), "kommune-3107", "Intern artikkel til temaet");
        editor = cast.newcomer("3107", "EDITOR");
        try (var _ = on("2026-12-29", "12:00")) {
            assertThat(plan(LAST, "Valgt", "/bidrag/" + open + "/apen\nhttps://sk.example/bidrag/" + closed))
                    .hasStatus(303);

            assertThat(home(cast.anna()).select("#tema .card-title").eachText())
                    .containsExactly("Åpen artikkel til temaet", "Intern artikkel til temaet");
            assertThat(home(cast.bjorn()).select("#tema .card-title").eachText())
                    .containsExactly("Åpen artikkel til temaet");
            assertThat(pages.open("/ukens-tema/2026-53", cast.bjorn()).text()).doesNotContain("Intern artikkel");
            assertThat(mvc.get().uri("/api/v1/themes?limit=1").with(cast.token(cast.bjorn())))
                    .bodyJson()
                    .extractingPath("$.items[0].contributions")
                    .asArray()
                    .hasSize(1);
        }
    }

    @Test
    void anEditorCannotChooseWhatHeOrSheMayNotRead() {
        ContributionId closed = cast.published("ARTICLE", cast.anna(), "kommune-3107", "Ikke for Oslo");
        try (var _ = on("2026-12-14", "12:00")) {
            assertThat(plan(LAST, "Valgt", "/bidrag/" + closed)).hasStatus(422);
            assertThat(plan(LAST, "Valgt", "ikke en adresse")).hasStatus(422);
        }
    }

    private MvcTestResult plan(Week week, String title, String contributions) {
        return mvc.post()
                .uri("/redaksjon/uker")
                .param("uke", week.toString())
                .param("title", title)
                .param("introduction", "Om dette.")
                .param("contributions", contributions)
                .param("version", "0")
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
    }

    private String address(Week week, String title) {
        assertThat(plan(week, title, "")).hasStatus(303);
        return "/redaksjon/uker/"
                + db.sql("select max(id) from editorial.theme")
                        .query(Long.class)
                        .single();
    }

    private MvcTestResult change(String theme, Week week, String title, int version) {
        return mvc.put()
                .uri(theme)
                .param("uke", week.toString())
                .param("title", title)
                .param("introduction", "Om dette.")
                .param("version", String.valueOf(version))
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
    }

    private Document calendar() {
        return pages.open("/redaksjon/uker", editor);
    }

    private Document home(Viewer viewer) {
        return pages.open("/", viewer);
    }

    private MovingClock.Moved on(String day, String hour) {
        return clock.at(ZonedDateTime.of(LocalDate.parse(day), LocalTime.parse(hour), ZoneId.of("Europe/Oslo")));
    }
}
