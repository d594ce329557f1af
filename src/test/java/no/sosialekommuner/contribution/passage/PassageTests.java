package no.sosialekommuner.contribution.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.assertj.core.api.Assertions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Anna's plan is read by her colleagues, who say what they think of single places in it. */
@CommunityTest
class PassageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    NewReplies newReplies;

    @Autowired
    JdbcClient db;

    private ContributionId article = new ContributionId(0);

    @BeforeEach
    void annaWrites() {
        article = cast.published("ARTICLE", cast.anna(), "nettverk", "Hvordan vi planla vakta");
        cast.revised(article, "Vakta varer fra mandag til fredag. I helga har ingen vakt.", "");
    }

    @Test
    void aCommentShowsTheWordsItIsAboutAndTheTextMarksThem() {
        MvcTestResult sent = send(cast.bjorn(), "Hos oss også i helga.", "I helga har\n ingen vakt");

        assertThat(sent).hasStatus(303);
        Document page = open();
        assertThat(page.select(".contribution-text mark").text()).isEqualTo("I helga har ingen vakt");
        String place = page.select(".passage-quote a").attr("href");
        assertThat(page.select(".reply .passage-quote").text()).contains("I helga har ingen vakt");
        assertThat(page.select(place).attr("href"))
                .isEqualTo("#" + page.select("article.reply").attr("id"));
        assertThat(html()).doesNotContain("mark");
    }

    @Test
    void whenTheTextHasChangedTheCommentKeepsItsWordsAndSaysSo() {
        send(cast.bjorn(), "Hos oss også i helga.", "I helga har ingen vakt");

        cast.revised(article, "Vakta varer hele uka.", "Etter råd fra Porsgrunn");

        Document page = open();
        assertThat(page.select(".contribution-text mark")).isEmpty();
        assertThat(page.select(".passage-quote").text()).contains("I helga har ingen vakt", "Teksten er endret siden");
        assertThat(page.select(".passage-quote a")).isEmpty();
    }

    @Test
    void theWordsAreFoundAgainWhenOtherWordsHaveChanged() {
        send(cast.bjorn(), "Hvem?", "ingen vakt");

        cast.revised(article, "Ny innledning. Ingen vakt i jula. I helga har ingen vakt, foreløpig.", "");

        assertThat(open().select(".contribution-text mark").text()).isEqualTo("ingen vakt");
    }

    @Test
    void wordsThatDoNotStandThereAreSaidBesideTheFieldAndNothingIsLost() {
        MvcTestResult sent = send(cast.bjorn(), "Dette mener jeg.", "ord som ingen har skrevet");

        assertThat(sent).hasStatus(422);
        Document page = Pages.of(sent);
        assertThat(page.select("#feil-quote").text()).contains("står ikke i teksten");
        assertThat(page.select("textarea[name=body]").text()).isEqualTo("Dette mener jeg.");
        assertThat(page.select("textarea[name=quote]").text()).isEqualTo("ord som ingen har skrevet");
        assertThat(page.select(".passage-field").hasAttr("open")).isTrue();
    }

    @Test
    void tooMuchIsAskedToBeShorter() {
        assertThat(Pages.of(send(cast.bjorn(), "Alt dette.", "ord ".repeat(300)))
                        .select("#feil-quote")
                        .text())
                .contains("høyst 1000 tegn");
        assertThat(Pages.of(send(cast.bjorn(), "Et tegn.", "V"))
                        .select("#feil-quote")
                        .text())
                .contains("minst ett helt ord");
    }

    @Test
    void aWithdrawnCommentLeavesNoMark() {
        send(cast.bjorn(), "Hvem?", "ingen vakt");

        db.sql("update contribution.reply set withdrawn_at = now(), withdrawn_by = author_id where contribution_id = ?")
                .param(article.value())
                .update();

        assertThat(open().select(".contribution-text mark")).isEmpty();
    }

    @Test
    void whatWasBegunKnowsItsPlace() {
        assertThat(mvc.post()
                        .uri("/bidrag/" + article + "/svar/kladd")
                        .param("body", "Halvveis")
                        .param("quote", "ingen vakt")
                        .param("before", "I helga har ")
                        .with(Cast.as(cast.mona()))
                        .with(csrf()))
                .hasStatus(204);

        Document page = pages.open("/bidrag/" + article + "/hvordan-vi-planla-vakta", cast.mona());
        assertThat(page.select("textarea[name=quote]").text()).isEqualTo("ingen vakt");
        assertThat(page.select("input[name=before]").val()).isEqualTo("I helga har ");
    }

    @Test
    void theApiTiesACommentToItsPlaceAndTellsOfIt() {
        assertThat(mvc.post()
                        .uri("/api/v1/contributions/" + article + "/replies")
                        .contentType("application/json")
                        .content("{\"body\": \"Hvem?\", \"quote\": \"ingen vakt\"}")
                        .with(cast.token(cast.bjorn())))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.passage.quote")
                .isEqualTo("ingen vakt");
    }

    /** Whether words stand in a text that one may not read is not told either. */
    @Test
    void whoMayNotReadTheTextIsNotToldWhatStandsInIt() {
        ContributionId own = cast.published("ARTICLE", cast.anna(), "kommune-3107", "Bare for oss");

        Assertions.assertThatThrownBy(() -> newReplies.add(own, null, "?", "Bare for oss", "", null, cast.bjorn()))
                .isNotInstanceOf(Invalid.class);
    }

    @Test
    void scriptsInWordsThatAreQuotedStayWords() {
        cast.revised(article, "Skriv aldri &lt;script&gt;alert(1)&lt;/script&gt; i et felt.", "");

        send(cast.bjorn(), "Hvorfor?", "<script>alert(1)</script>");

        Document page = open();
        assertThat(page.select(".contribution-text mark").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select(".passage-quote script, .contribution-text script"))
                .isEmpty();
    }

    private Document open() {
        return pages.open("/bidrag/" + article + "/hvordan-vi-planla-vakta", cast.eva());
    }

    private String html() {
        return db.sql("select html from contribution.contribution where id = ?")
                .param(article.value())
                .query(String.class)
                .single();
    }

    private MvcTestResult send(Viewer who, String body, String quote) {
        return mvc.post()
                .uri("/bidrag/" + article + "/svar")
                .characterEncoding(StandardCharsets.UTF_8)
                .param("body", body)
                .param("quote", quote)
                .param("key", UUID.randomUUID().toString())
                .with(Cast.as(who))
                .with(csrf())
                .exchange();
    }
}
