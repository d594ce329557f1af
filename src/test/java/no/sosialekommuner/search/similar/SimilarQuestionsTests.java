package no.sosialekommuner.search.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.Searched;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class SimilarQuestionsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    Searched searched;

    @Test
    void whatHasBeenAskedIsShownWhileAQuestionIsWritten() {
        cast.published("QUESTION", cast.anna(), "nettverk", "Hvem svarer på henvendelser om hubroreir?");
        cast.published("ARTICLE", cast.anna(), "nettverk", "Slik svarer vi om hubroreir");

        assertThat(titles("hvordan svarer vi om hubroreir", cast.bjorn()))
                .singleElement()
                .asString()
                .startsWith("Hvem svarer på henvendelser om hubroreir?");
    }

    @Test
    void whatLiesInAnothersSpaceIsLikeNothing() {
        cast.published("QUESTION", cast.anna(), "kommune-3107", "Når flyttes ulvehiet på torget?");

        assertThat(titles("når flyttes ulvehiet", cast.anna())).hasSize(1);
        assertThat(titles("når flyttes ulvehiet", cast.bjorn())).isEmpty();
    }

    @Test
    void atMostFiveAreShown() {
        for (int at = 1; at <= 7; at++) {
            cast.published("QUESTION", cast.anna(), "nettverk", "Hva gjør dere med måkeskrik nummer " + at + "?");
        }

        assertThat(titles("hva gjør vi med måkeskrik", cast.bjorn())).hasSize(5);
    }

    @Test
    void whatOnlySharesWordsThatEveryoneUsesIsNotLikeIt() {
        cast.published("QUESTION", cast.anna(), "nettverk", "Hvem moderer kvitrefossens kommentarfelt på Facebook?");
        ContributionId other = cast.published("QUESTION", cast.anna(), "nettverk", "Julehilsen fra ordføreren");
        db.sql("update contribution.contribution set body = ? where id = ?")
                .params(
                        "Vi skriver den på Facebook, og lurer på om kommentarfelt skal være åpent. "
                                + "Ellers handler dette om noe helt annet. ".repeat(40),
                        other.value())
                .update();

        assertThat(titles("hvem moderer kvitrefossens kommentarfelt på Facebook", cast.bjorn()))
                .singleElement()
                .asString()
                .startsWith("Hvem moderer");
    }

    @Test
    void whomAQuestionAnsweredIsCountedOnce() {
        ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", "Hvor lenge varer gjerdesmuttleken?");

        answered(id, cast.bjorn());
        answered(id, cast.bjorn());
        answered(id, cast.eva());

        assertThat(like("hvor lenge varer gjerdesmuttleken", cast.mona()).text())
                .contains("svarte 2 som lurte");
    }

    @Test
    void aShortTitleIsLikeNothing() {
        assertThat(titles("Hei", cast.anna())).isEmpty();
    }

    private void answered(ContributionId id, Viewer viewer) {
        assertThat(mvc.post()
                        .uri("/sok/lignende/{id}/svarte", id.value())
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(Cast.as(viewer)))
                .hasStatus(303);
    }

    private List<String> titles(String title, Viewer viewer) {
        return like(title, viewer).select("li > a").eachText();
    }

    private Document like(String title, Viewer viewer) {
        return searched.open("/sok/lignende?title={title}", viewer, title);
    }
}
