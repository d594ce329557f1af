package no.sosialekommuner.editorial.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Answers;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An editor gives a topic a landing page, and everybody sees of it what he or she may read. */
@CommunityTest
class LandingTests {

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
    Answers answers;

    private Viewer editor;
    private String topic = "";

    @BeforeEach
    void anEditorAndATopic() {
        editor = cast.newcomer("3107", "EDITOR");
        topic = topics.named("side-" + editor.handle());
    }

    @Test
    void aLandingPageGathersWhatThereIsAboutATopic() {
        ContributionId question = tagged("QUESTION", "nettverk", "Hvem svarer i kveld?");
        ContributionId article = tagged("ARTICLE", "nettverk", "Slik svarer vi");
        tagged("QUESTION", "nettverk", "Ingen har svart");
        answers.accepted(question, "Vakta svarer.", cast.bjorn());
        post(mvc.post().uri("/redaksjon/ofte-spurt").param("bidrag", question.toString()), editor);
        introduce("Om **svar**.", "Om svar på nynorsk.", 0);
        feature(article, "Begynn her.");

        Document page = open(cast.bjorn());

        assertThat(page.select("#innledning .prose").text()).isEqualTo("Om svar.");
        assertThat(page.select("#utvalgte .card-title").eachText()).containsExactly("Slik svarer vi");
        assertThat(page.select("#utvalgte .highlight-word").text()).isEqualTo("Begynn her.");
        assertThat(page.select("#nyeste .card-title")).hasSize(3);
        assertThat(page.select("#ubesvarte .card-title").eachText()).containsExactly("Ingen har svart");
        assertThat(page.select("#ofte .faq-question").eachText()).containsExactly("Hvem svarer i kveld?");
        assertThat(page.select("#liste .card-title")).hasSize(3);
        assertThat(page.select(".landing .home-head a").eachAttr("href"))
                .contains("/emner/" + topic + "?sort=new", "/ofte-spurt?tag=" + topic);
    }

    @Test
    void emptySectionsAreLeftOutForReadersAndShownToEditorsWithTheNextStep() {
        introduce("Om dette.", "", 0);

        assertThat(open(cast.bjorn()).select(".landing section")).hasSize(1);
        Document editors = open(editor);
        assertThat(editors.select(".landing section").size()).isGreaterThan(3);
        assertThat(editors.select("#utvalget + a").attr("href"))
                .isEqualTo("/redaksjon/framhevet/ny?sted=emne:" + topic);
    }

    @Test
    void whatLiesInAClosedSpaceShowsOnlyToThoseWhoMayReadIt() {
        ContributionId own = tagged("ARTICLE", "kommune-3107", "Internt om emnet");
        ContributionId asked = tagged("QUESTION", "kommune-3107", "Internt spørsmål om emnet");
        newReplies.add(asked, null, "Internt svar.", null, cast.anna());
        introduce("Om dette.", "", 0);
        feature(own, "");

        assertThat(open(cast.anna()).select("#utvalgte .card-title").eachText()).containsExactly("Internt om emnet");
        assertThat(open(cast.bjorn()).text()).doesNotContain("Internt");
    }

    @Test
    void theIntroductionIsReadInTheReadersLanguageOrInOneThatThereIs() {
        introduce("Bare bokmål.", "", 0);
        Viewer nynorsk = cast.readerOf("NN");

        assertThat(open(nynorsk).select("#innledning .prose").text()).isEqualTo("Bare bokmål.");
        assertThat(open(nynorsk).select("#innledning .prose").attr("lang")).isEqualTo("nb");

        introduce("Bare bokmål.", "På nynorsk òg.", 1);
        assertThat(open(nynorsk).select("#innledning .prose").text()).isEqualTo("På nynorsk òg.");
        assertThat(open(nynorsk).select("#innledning .prose").hasAttr("lang")).isFalse();
    }

    @Test
    void everyVersionIsKeptAndCanBeTakenBack() {
        introduce("Første utkast.", "", 0);
        introduce("Andre utkast.", "", 1);

        Document versions = pages.open("/redaksjon/emner/" + topic + "/versjoner", editor);
        assertThat(versions.select(".versions > li")).hasSize(2);
        assertThat(versions.select(".differences ins").text()).contains("Andre");

        post(mvc.post().uri("/redaksjon/emner/" + topic + "/versjoner/1"), editor);
        assertThat(open(cast.bjorn()).select("#innledning .prose").text()).isEqualTo("Første utkast.");

        post(mvc.delete().uri("/redaksjon/emner/" + topic), editor);
        assertThat(open(cast.bjorn()).select(".landing")).isEmpty();
        introduce("Tilbake igjen.", "", 0);
        assertThat(pages.open("/redaksjon/emner/" + topic + "/versjoner", editor)
                        .select(".versions > li"))
                .hasSize(4);
    }

    @Test
    void whoeverWasOvertakenSeesBothTexts() {
        introduce("Utgangspunktet.", "", 0);
        introduce("Den første var raskest.", "", 1);

        MvcTestResult late = put("Den andre kom etter.", "", 1);

        assertThat(late).hasStatus(409);
        Document both = Pages.of(late);
        assertThat(both.select(".differences del").text()).contains("første");
        assertThat(both.select("textarea[name=nb]").text()).isEqualTo("Den andre kom etter.");
        assertThat(both.select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void aListThatIsCutShowsTheListAlone() {
        tagged("ARTICLE", "nettverk", "Noe");
        introduce("Om dette.", "", 0);

        assertThat(pages.open("/emner/" + topic + "?kind=article", cast.bjorn()).select(".landing"))
                .isEmpty();
    }

    private ContributionId tagged(String kind, String space, String title) {
        return topics.tag(cast.published(kind, cast.anna(), space, title), topic);
    }

    private void introduce(String nb, String nn, int version) {
        assertThat(put(nb, nn, version)).hasStatus(303);
    }

    private MvcTestResult put(String nb, String nn, int version) {
        return mvc.put()
                .uri("/redaksjon/emner/" + topic)
                .param("nb", nb)
                .param("nn", nn)
                .param("en", "")
                .param("version", String.valueOf(version))
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
    }

    private void feature(ContributionId contribution, String word) {
        post(
                mvc.post()
                        .uri("/redaksjon/framhevet")
                        .param("bidrag", contribution.toString())
                        .param("sted", "emne:" + topic)
                        .param("word", word)
                        .param("from", "2020-01-01"),
                editor);
    }

    private static void post(MockMvcTester.MockMvcRequestBuilder request, Viewer by) {
        assertThat(request.with(Cast.as(by)).with(csrf())).hasStatus(303);
    }

    private Document open(Viewer viewer) {
        return pages.open("/emner/" + topic, viewer);
    }
}
