package no.sosialekommuner.contribution.read;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class ReadTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    NewReplies newReplies;

    @Autowired
    JdbcClient db;

    @Test
    void theAddressKeepsTheWordsOfTheTitle() {
        ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", "Gjør dere også slik?");

        assertThat(mvc.get().uri("/bidrag/" + id + "?svar=7").with(Cast.as(cast.bjorn())))
                .hasStatus(301)
                .hasRedirectedUrl("/bidrag/" + id + "/gjor-dere-ogsa-slik?svar=7");
        assertThat(mvc.get().uri("/bidrag/" + id + "/feil").with(Cast.as(cast.bjorn())))
                .hasStatus(301);
        assertThat(mvc.get().uri("/bidrag/" + id + "/gjor-dere-ogsa-slik").with(Cast.as(cast.bjorn())))
                .hasStatusOk();
    }

    @Test
    void aTitleThatIsCalledLikeAPageOfOursLeadsToNoOtherPage() {
        ContributionId id = cast.published("ARTICLE", cast.anna(), "nettverk", "Versjoner");

        assertThat(mvc.get().uri("/bidrag/" + id).with(Cast.as(cast.bjorn())))
                .hasRedirectedUrl("/bidrag/" + id + "/om-versjoner");
        assertThat(mvc.get().uri("/bidrag/" + id + "/om-versjoner").with(Cast.as(cast.bjorn())))
                .hasStatusOk()
                .bodyText()
                .contains("Om Versjoner");
    }

    @Test
    void twentyRepliesFitIntoSixtyKilobytes() throws Exception {
        ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", "Hvor mye veier tråden?");
        ReplyId parent = newReplies.add(id, null, text(1), null, cast.bjorn());
        for (int at = 2; at <= 20; at++) {
            ReplyId reply = newReplies.add(id, at % 3 == 0 ? null : parent, text(at), null, cast.eva());
            parent = at % 3 == 0 ? reply : parent;
        }

        byte[] page = mvc.get()
                .uri("/bidrag/" + id + "/hvor-mye-veier-traden")
                .with(Cast.as(cast.bjorn()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(page).hasSizeLessThan(60 * 1024);
    }

    @Test
    void htmlOfAnEarlierRenderingIsMadeAgain() {
        ContributionId id = cast.published("ARTICLE", cast.anna(), "nettverk", "Gammel gjengivelse");
        db.sql("update contribution.contribution set body = '**Ny**', html = 'gammel', html_version = 0 where id = ?")
                .param(id.value())
                .update();

        assertThat(mvc.get().uri("/bidrag/" + id + "/gammel-gjengivelse").with(Cast.as(cast.bjorn())))
                .bodyText()
                .contains("<strong>Ny</strong>");
    }

    @Test
    void aWithdrawnContributionSaysSoToThoseWhoStillSeeIt() {
        ContributionId id = cast.published("ARTICLE", cast.anna(), "nettverk", "Trukket");
        db.sql("update contribution.contribution set state = 'WITHDRAWN' where id = ?")
                .param(id.value())
                .update();

        assertThat(mvc.get().uri("/bidrag/" + id + "/trukket").with(Cast.as(cast.mona())))
                .hasStatusOk()
                .bodyText()
                .contains("er trukket tilbake");
        assertThat(mvc.get().uri("/bidrag/" + id + "/trukket").with(Cast.as(cast.bjorn())))
                .hasStatus(404);
    }

    @Test
    void whoMayNotWriteThereIsToldSoAndGetsNoField() {
        ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", "Arkivert snart");
        db.sql(
                        "insert into space.space (slug, kind, name, admission) values ('lesegruppe', 'GROUP', 'Lesegruppa', 'OPEN') on conflict do nothing")
                .update();
        db.sql(
                        "update contribution.contribution set space_id = (select id from space.space where slug = 'lesegruppe') where id = ?")
                .param(id.value())
                .update();

        assertThat(mvc.get().uri("/bidrag/" + id + "/arkivert-snart").with(Cast.as(cast.bjorn())))
                .hasStatusOk()
                .bodyText()
                .contains("bare de som er med i Lesegruppa")
                .doesNotContain("name=\"body\"");
    }

    @Test
    void theDatabaseIsAskedAsOftenHoweverLongTheThreadIs() {
        ContributionId small = cast.published("QUESTION", cast.anna(), "nettverk", "Tjue svar");
        ContributionId large = cast.published("QUESTION", cast.anna(), "nettverk", "Fem tusen svar");
        fill(small, 20);
        fill(large, 5_000);

        int statements = statements("/bidrag/" + small + "/tjue-svar");
        assertThat(statements).isEqualTo(2);
        assertThat(statements("/bidrag/" + large + "/fem-tusen-svar")).isEqualTo(statements);
    }

    /** Spring tells its log of every statement; those of this thread that ask for content are the page's own. */
    private int statements(String address) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        log.addAppender(told);
        log.setLevel(Level.DEBUG);
        try {
            assertThat(mvc.get().uri(address).with(Cast.as(cast.bjorn()))).hasStatusOk();
        } finally {
            log.setLevel(null);
            log.detachAppender(told);
        }
        String here = Thread.currentThread().getName();
        return (int) told.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .filter(event -> event.getFormattedMessage().contains("contribution."))
                .count();
    }

    private void fill(ContributionId thread, int count) {
        db.sql("""
                        insert into contribution.reply (contribution_id, author_id, body, html, html_version, depth, path)
                        select ?, ?, 'Nr. ' || n, '<p>Nr. ' || n || '</p>', 1, 0, lpad(n::text, 7, '0')
                          from generate_series(1, ?) n
                        """).params(thread.value(), cast.eva().id().value(), count).update();
    }

    private static String text(int number) {
        return "Svar nummer " + number + ". "
                + "Vi gikk gjennom rutinen med servicetorget og fant tre ting å rette. ".repeat(5);
    }
}
