package no.sosialekommuner.reading.home;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class HomeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient db;

    @Test
    void oneFieldBothSearchesAndAsks() {
        Document page = pages.open("/", cast.anna());

        assertThat(page.select("h1").text()).isEqualTo("Hva lurer du på?");
        assertThat(page.select(".ask").attr("action")).isEqualTo("/sok");
        assertThat(mvc.get().uri("/sporsmal/nytt?q={q}", "Hvem & når?").with(Cast.as(cast.anna())))
                .hasStatus(303)
                .hasRedirectedUrl("/ny?kind=question&title=Hvem%20%26%20n%C3%A5r%3F");
    }

    @Test
    void anUnansweredQuestionOnWhatOneWorksWithIsShownFirst() {
        Viewer member = cast.newcomer("4601", "MEMBER");
        String subject = topics.named("hjem-fag");
        db.sql("insert into member.member_tag (member_id, tag_id) select ?, t.id from taxonomy.tag t where t.slug = ?")
                .params(member.id().value(), subject)
                .update();
        topics.tag(cast.published("QUESTION", cast.anna(), "nettverk", "Noen som kan dette faget?"), subject);
        ContributionId answered =
                topics.tag(cast.published("QUESTION", cast.anna(), "nettverk", "Allerede besvart"), subject);
        db.sql("update contribution.contribution set reply_count = 1 where id = ?")
                .param(answered.value())
                .update();
        topics.tag(cast.published("QUESTION", cast.anna(), "kommune-3107", "Internt spørsmål"), subject);

        assertThat(pages.open("/", member).select("#venter .card-title").eachText())
                .containsExactly("Noen som kan dette faget?");
    }

    @Test
    void aReplyByAnotherInWhatOneWroteIsNewUntilOneHasBeenThere() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = cast.published("QUESTION", asker, "nettverk", "Hvem svarer meg?");
        reply(question, asker);
        assertThat(pages.open("/", asker).select("#svar")).isEmpty();

        reply(question, cast.bjorn());
        assertThat(pages.open("/", asker).select("#svar .card-title").eachText())
                .containsExactly("Hvem svarer meg?");

        visit(asker, question);
        assertThat(pages.open("/", asker).select("#svar")).isEmpty();
    }

    @Test
    void whatOneHasNotOpenedIsNew() {
        Viewer member = cast.newcomer("4601", "MEMBER");
        ContributionId fresh = cast.published("DISCUSSION", cast.bjorn(), "nettverk", "Helt fersk diskusjon");

        assertThat(pages.open("/", member).select("#ulest .card-title").eachText())
                .contains("Helt fersk diskusjon");

        visit(member, fresh);
        assertThat(pages.open("/", member).select("#ulest .card-title").eachText())
                .doesNotContain("Helt fersk diskusjon");
    }

    @Test
    void aNewcomerIsWelcomedUntilSomethingHasBeenOpened() {
        Viewer newcomer = cast.newcomer("4601", "MEMBER");
        assertThat(pages.open("/", newcomer).select(".welcome")).hasSize(1);

        visit(newcomer, cast.published("ARTICLE", cast.anna(), "nettverk", "Det første jeg leste"));

        assertThat(pages.open("/", newcomer).select(".welcome")).isEmpty();
    }

    @Test
    void anOutsiderIsSentToTheSignInPage() {
        assertThat(mvc.get().uri("/")).hasStatus3xxRedirection().redirectedUrl().endsWith("/logg-inn");
    }

    private void reply(ContributionId to, Viewer by) {
        db.sql("""
                        insert into contribution.reply
                               (contribution_id, author_id, body, html, html_version, depth, path, created_at)
                        values (?, ?, 'Svar', '<p>Svar</p>', 1, 0, ?, clock_timestamp())
                        """).params(to.value(), by.id().value(), by.handle()).update();
        db.sql(
                        "update contribution.contribution set reply_count = reply_count + 1, active_at = clock_timestamp() where id = ?")
                .param(to.value())
                .update();
    }

    private void visit(Viewer viewer, ContributionId contribution) {
        db.sql("""
                        insert into contribution.visit (member_id, contribution_id, first_at, last_at)
                        values (?, ?, clock_timestamp(), clock_timestamp())
                        """).params(viewer.id().value(), contribution.value()).update();
    }
}
