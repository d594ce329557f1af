package no.sosialekommuner.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Bjørn wants a document while many others are being made. */
@CommunityTest
class UnprintedTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Press press;

    private final List<Line.Turn> others = new ArrayList<>();

    @AfterEach
    void theOthersAreDone() {
        others.forEach(Line.Turn::close);
    }

    @Test
    void theLineIsFullAndBjornIsToldWhatToDo() throws Exception {
        ContributionId id = cast.published("ARTICLE", cast.anna(), "nettverk", "Ettertraktet");
        press.line().fill(others::add);

        MvcTestResult later = mvc.get()
                .uri("/bidrag/" + id + "/dokument.pdf")
                .with(Cast.as(cast.bjorn()))
                .exchange();

        assertThat(later).hasStatus(503).hasHeader("Retry-After", "60");
        Document page = Jsoup.parse(later.getResponse().getContentAsString());
        assertThat(page.select("h1").text()).isEqualTo("Mange lager dokumenter akkurat nå");
        assertThat(page.select("main a.ds-button").eachAttr("href"))
                .containsExactly("/bidrag/" + id + "/dokument.pdf", "/bidrag/" + id + "/dokument.docx", "/");
        assertThat(mvc.get().uri("/bidrag/" + id + "/dokument.docx").with(Cast.as(cast.bjorn())))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/contributions/" + id + "/document").with(cast.token(cast.bjorn())))
                .hasStatus(503)
                .hasContentType("application/problem+json");
    }

    @Test
    void whoMayNotReadItDoesNotEvenWait() {
        ContributionId id = cast.published("ARTICLE", cast.anna(), "kommune-3107", "Bare for oss, også i kø");
        press.line().fill(others::add);

        assertThat(mvc.get().uri("/bidrag/" + id + "/dokument.pdf").with(Cast.as(cast.bjorn())))
                .hasStatus(404);
    }
}
