package no.sosialekommuner.reading.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class TopicTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Test
    void aTopicSaysHowManyContributionsTheViewerMayRead() {
        String topic = topics.named("talt-emne");
        topics.tag(cast.published("QUESTION", cast.anna(), "kommune-3107", "Internt"), topic);
        topics.tag(cast.published("QUESTION", cast.anna(), "nettverk", "Åpent"), topic);

        assertThat(number(cast.newcomer("3107", "MEMBER"))).isEqualTo("2 bidrag");
        assertThat(number(cast.newcomer("4001", "MEMBER"))).isEqualTo("1 bidrag");
    }

    @Test
    void topicsAreFoundByAPartOfTheirName() {
        Document page = pages.open("/emner?q=FLOM", cast.anna());

        assertThat(page.select(".topic-name").eachText()).contains("Flom").doesNotContain("Storm");
    }

    @Test
    void aThemeIsFoundBelowItsKnowledgeArea() {
        Document page = pages.open("/emner?q=arkivering finnes ikke", cast.anna());
        assertThat(page.select(".topic-group")).isEmpty();
        assertThat(page.select(".empty")).hasSize(1);

        Document themes = pages.open("/emner?q=moderering", cast.anna());
        assertThat(themes.select(".topic:has(.topic-below) > .topic-name").text())
                .isEqualTo("Operativ");
        assertThat(themes.select(".topic-below a").eachText()).containsExactly("Moderering");
        assertThat(themes.select("#emner > .meta").text()).isEqualTo("1 emne");
    }

    @Test
    void theKnowledgeAreaLeadsToItsThemesAndBack() {
        assertThat(pages.open("/emner/krise", cast.anna())
                        .select(".topic-near a")
                        .eachText())
                .contains("Beredskap", "Varsling");
        assertThat(pages.open("/emner/varsling", cast.anna())
                        .select(".heading-above a")
                        .eachText())
                .containsExactly("Kunnskapsområde", "Krise");
    }

    @Test
    void whatIsAboutAThemeIsAboutItsKnowledgeAreaToo() {
        topics.tag(cast.published("ARTICLE", cast.anna(), "nettverk", "Slik arkiverer vi tråder"), "arkiv");
        topics.tag(cast.published("ARTICLE", cast.anna(), "nettverk", "Vi øver hver vår"), "ovelse");

        assertThat(pages.open("/emner/operativ", cast.anna())
                        .select(".card-title")
                        .eachText())
                .contains("Slik arkiverer vi tråder")
                .doesNotContain("Vi øver hver vår");
        assertThat(pages.open("/emner/arkiv", cast.anna()).select(".card-title").eachText())
                .contains("Slik arkiverer vi tråder");
    }

    @Test
    void anUnknownTopicIsNotFound() {
        assertThat(mvc.get().uri("/emner/finnes-ikke").with(Cast.as(cast.anna())))
                .hasStatus(404);
    }

    @Test
    void theTaxonomyIsThereForOtherSystems() {
        assertThat(mvc.get().uri("/api/v1/tags").with(cast.token(cast.anna())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.slug == 'personvern')].parent")
                .isEqualTo(List.of("operativ"));
        assertThat(mvc.get().uri("/api/v1/facets").with(cast.token(cast.anna())))
                .bodyJson()
                .extractingPath("$.items[0].slug")
                .isEqualTo("kunnskapsomrade");
    }

    private String number(Viewer viewer) {
        return pages.open("/emner?q=talt-emne", viewer).select(".topic-number").text();
    }
}
