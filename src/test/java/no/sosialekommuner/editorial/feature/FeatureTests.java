package no.sosialekommuner.editorial.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Rollup;
import no.sosialekommuner.editorial.Highlights;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class FeatureTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    MovingClock clock;

    @Autowired
    Highlights highlights;

    @Autowired
    Rollup rollup;

    @Autowired
    JdbcClient db;

    private Viewer editor;

    @BeforeEach
    @AfterEach
    void nothingIsFeatured() {
        db.sql("delete from editorial.featured where place <> 'TOPIC'").update();
        highlights.forget();
        editor = cast.newcomer("3107", "EDITOR");
    }

    @Test
    void whatIsFeaturedIsShownAsSuchUntilItsLastDayIsOver() {
        ContributionId article = cast.published("ARTICLE", cast.anna(), "nettverk", "Verdt å lese");
        assertThat(feature(article, "home", "Les denne.", "2027-02-01", "2027-02-03"))
                .hasStatus(303);

        try (var _ = on("2027-01-31", "23:59")) {
            assertThat(pages.open("/", cast.bjorn()).select("#framhevede")).isEmpty();
        }
        try (var _ = on("2027-02-03", "23:59")) {
            assertThat(pages.open("/", cast.bjorn())
                            .select("#framhevede .card-title")
                            .text())
                    .isEqualTo("Verdt å lese");
            assertThat(pages.open("/", cast.bjorn()).select(".highlight-word").text())
                    .isEqualTo("Les denne.");
            assertThat(pages.open("/redaksjon", editor).select(".desk").text()).contains("Siste dag 3. februar 2027");
        }
        try (var _ = on("2027-02-04", "00:00")) {
            assertThat(pages.open("/", cast.bjorn()).select("#framhevede")).isEmpty();
        }
    }

    @Test
    void whatLiesInAClosedSpaceIsFeaturedForThoseWhoMayReadIt() {
        ContributionId own = cast.published("ARTICLE", cast.anna(), "kommune-3107", "Bare for Fredrikstad");
        feature(own, "home", "", "2020-01-01", "");
        feature(own, "top", "", "2020-01-01", "");

        assertThat(pages.open("/", cast.anna())
                        .select("#framhevede .card-title")
                        .eachText())
                .containsExactly("Bare for Fredrikstad");
        assertThat(pages.open("/topp-ti", cast.anna()).text()).contains("Bare for Fredrikstad");
        assertThat(pages.open("/", cast.bjorn()).text()).doesNotContain("Bare for Fredrikstad");
        assertThat(pages.open("/topp-ti", cast.bjorn()).text()).doesNotContain("Bare for Fredrikstad");
        Viewer elsewhere = cast.newcomer("4001", "EDITOR");
        assertThat(pages.open("/redaksjon/framhevet", elsewhere).text()).doesNotContain("Bare for Fredrikstad");
        assertThat(mvc.get().uri("/redaksjon/framhevet/" + last()).with(Cast.as(elsewhere)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/redaksjon/framhevet/ny?bidrag=" + own).with(Cast.as(elsewhere)))
                .hasStatus(404);
    }

    @Test
    void editorsOrderWhatIsFeaturedByHand() {
        String topic = topics.named("utvalg-orden");
        String where = "emne:" + topic;
        ContributionId first = cast.published("ARTICLE", cast.anna(), "nettverk", "Den første");
        feature(first, where, "", "2020-01-01", "");
        assertThat(pages.open("/bidrag/" + first + "/den-forste", cast.anna())
                        .select(".contribution-head .ds-tag")
                        .eachText())
                .contains("Framhevet");
        feature(cast.published("ARTICLE", cast.anna(), "nettverk", "Den andre"), where, "", "2020-01-01", "");
        String second = last();

        assertThat(mvc.post()
                        .uri("/redaksjon/framhevet/" + second + "/plass")
                        .param("retning", "opp")
                        .with(Cast.as(editor))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(pages.open("/redaksjon/framhevet", editor)
                        .select("section:has(a[href=/emner/utvalg-orden]) .ordered-title")
                        .eachText())
                .containsExactly("Den andre", "Den første");
        assertThat(mvc.delete()
                        .uri("/redaksjon/framhevet/" + second)
                        .with(Cast.as(editor))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(pages.open("/redaksjon/framhevet", editor).text()).doesNotContain("Den andre");
    }

    @Test
    void aPlaceHoldsTenAndEachOfThemOnce() {
        String where = "emne:" + topics.named("utvalg-fullt");
        ContributionId one = cast.published("ARTICLE", cast.anna(), "nettverk", "En av ti");
        feature(one, where, "", "2020-01-01", "");
        assertThat(fault(feature(one, where, "", "2020-01-01", ""))).contains("allerede framhevet");
        for (int i = 2; i <= 10; i++) {
            feature(cast.published("ARTICLE", cast.anna(), "nettverk", "En av ti"), where, "", "2020-01-01", "");
        }

        ContributionId eleventh = cast.published("ARTICLE", cast.anna(), "nettverk", "Den ellevte");
        assertThat(fault(feature(eleventh, where, "", "2020-01-01", ""))).contains("ti bidrag");
        assertThat(fault(feature(eleventh, "home", "", "2020-01-02", "2020-01-01")))
                .contains("siste dagen");
    }

    @Test
    void theTopTenBeginsWithWhatEditorsHaveChosen() {
        ContributionId chosen = cast.published("ARTICLE", cast.anna(), "nettverk", "Redaksjonens valg");
        ContributionId useful = cast.published("ARTICLE", cast.anna(), "nettverk", "Nyttig for mange");
        for (Viewer viewer : new Viewer[] {cast.bjorn(), cast.eva(), cast.mona()}) {
            db.sql("insert into contribution.rating (member_id, contribution_id, value) values (?, ?, 5)")
                    .params(viewer.id().value(), useful.value())
                    .update();
        }
        db.sql("update contribution.contribution set rating_count = 3, rating_sum = 15 where id = ?")
                .param(useful.value())
                .update();
        rollup.rebuild();
        feature(chosen, "top", "", "2020-01-01", "");

        Document ten = pages.open("/topp-ti?period=all", cast.bjorn());
        List<String> titles = ten.select(".top-ten .card-title").eachText();
        assertThat(titles).startsWith("Redaksjonens valg").hasSizeLessThanOrEqualTo(10);
        assertThat(mvc.get()
                        .uri("/api/v1/contributions?kind=article&sort=useful&limit=10")
                        .with(cast.token(cast.bjorn())))
                .bodyJson()
                .extractingPath("$.items[*].title")
                .asArray()
                .filteredOn(title -> !title.equals("Redaksjonens valg"))
                .containsAll(titles.subList(1, titles.size()));
    }

    @Test
    void theEditorsWordIsReadInTheReadersLanguage() {
        ContributionId article = cast.published("ARTICLE", cast.anna(), "nettverk", "Verdt å lese på to mål");
        assertThat(feature(article, "home", "Les denne.", "Les denne, du òg.", "2020-01-01", ""))
                .hasStatus(303);
        Viewer nynorsk = cast.readerOf("NN");

        assertThat(pages.open("/", nynorsk).select(".highlight-word").text()).isEqualTo("Les denne, du òg.");
        assertThat(pages.open("/", cast.bjorn()).select(".highlight-word").text())
                .isEqualTo("Les denne.");
        assertThat(pages.open("/redaksjon/framhevet/" + last(), editor)
                        .select("textarea[name=wordNn]")
                        .text())
                .isEqualTo("Les denne, du òg.");
    }

    private MvcTestResult feature(ContributionId contribution, String where, String word, String from, String until) {
        return feature(contribution, where, word, "", from, until);
    }

    private MvcTestResult feature(
            ContributionId contribution, String where, String word, String nynorsk, String from, String until) {
        return mvc.post()
                .uri("/redaksjon/framhevet")
                .param("bidrag", contribution.toString())
                .param("sted", where)
                .param("word", word)
                .param("wordNn", nynorsk)
                .param("from", from)
                .param("until", until)
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
    }

    private static String fault(MvcTestResult result) {
        assertThat(result).hasStatus(422);
        return Pages.of(result).select(".ds-validation-message").text();
    }

    private String last() {
        return db.sql("select max(id)::text from editorial.featured")
                .query(String.class)
                .single();
    }

    private MovingClock.Moved on(String day, String hour) {
        return clock.at(ZonedDateTime.of(LocalDate.parse(day), LocalTime.parse(hour), ZoneId.of("Europe/Oslo")));
    }
}
