package no.sosialekommuner.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.SosialeKommuner;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.notice.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@CommunityTest
class StreamTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    News news;

    @Autowired
    Notices notices;

    @Autowired
    HikariDataSource tests;

    @Test
    void anOpenPageHearsOfANoticeAndOfItsBeingRead() throws IOException {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Hvem er på linja?", List.of());
        try (LiveStream page = new LiveStream(browser.address(), browser.session(asker), null)) {
            await().atMost(SOON).until(() -> page.data().contains("{\"unread\":0,\"news\":[]}"));

            news.replied(question, null, "Jeg er her", cast.bjorn());

            await().atMost(SOON)
                    .until(() -> page.data().getLast().contains("Bjørn Haugen svarte på «Hvem er på linja?»"));
            assertThat(page.data().getLast()).contains("\"unread\":1", "fordi du skrev det", "?svar=");

            notices.readThread(asker.id(), "/bidrag/" + question);
            await().atMost(SOON).until(() -> page.data().getLast().equals("{\"unread\":0,\"news\":[]}"));
        }
    }

    @Test
    void whatWasMissedComesWhenThePageIsOpenedAgain() throws IOException {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Borte en stund", List.of());
        String last;
        try (LiveStream page = new LiveStream(browser.address(), browser.session(asker), null)) {
            await().atMost(SOON).until(() -> !page.data().isEmpty());
            last = page.last();
        }
        news.replied(question, null, "Mens du var borte", cast.bjorn());

        try (LiveStream page = new LiveStream(browser.address(), browser.session(asker), last)) {
            await().atMost(SOON).until(() -> !page.data().isEmpty());
            assertThat(page.data().getFirst()).contains("\"unread\":1", "Borte en stund");
        }
    }

    @Test
    void aMemberHasAFewOpenPagesAtMost() throws IOException {
        Viewer member = cast.newcomer("4601", "MEMBER");
        String session = browser.session(member);
        List<LiveStream> pages = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LiveStream page = new LiveStream(browser.address(), session, null);
            await().atMost(SOON).until(() -> !page.data().isEmpty());
            pages.add(page);
        }
        await().atMost(SOON).until(() -> pages.getFirst().hasEnded());
        assertThat(pages.subList(1, 7)).noneMatch(LiveStream::hasEnded);
        for (LiveStream page : pages) {
            page.close();
        }
    }

    @Test
    void nodesTellEachOtherAndNothingIsLostWhenOneDies() throws IOException {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "To noder", List.of());
        String session = browser.session(asker);
        String last;
        ConfigurableApplicationContext other = anotherNode();
        String address = "http://localhost:" + other.getEnvironment().getRequiredProperty("local.server.port");
        try (LiveStream page = new LiveStream(address, session, null)) {
            await().atMost(SOON).until(() -> !page.data().isEmpty());
            news.replied(question, null, "Fra den første noden", cast.bjorn());
            await().atMost(SOON).until(() -> page.data().getLast().contains("Bjørn Haugen svarte på «To noder»"));
            last = page.last();
            other.close();
            await().atMost(SOON).until(page::hasEnded);
        }
        news.replied(question, null, "Mens den andre var nede", cast.eva());

        try (LiveStream page = new LiveStream(browser.address(), session, last)) {
            await().atMost(SOON).until(() -> !page.data().isEmpty());
            assertThat(page.data().getFirst())
                    .contains("\"unread\":1", "Eva Lunde og Bjørn Haugen svarte på «To noder»");
        }
    }

    private ConfigurableApplicationContext anotherNode() {
        return new SpringApplicationBuilder(SosialeKommuner.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--sk.db.url=" + tests.getJdbcUrl(),
                        "--sk.db.user=" + tests.getUsername(),
                        "--sk.db.password=" + tests.getPassword(),
                        "--sk.db.connections=5",
                        "--sk.read-documents=false",
                        "--sk.notices-mailed-every=10d",
                        "--sk.data=target/test-data/another-node");
    }
}
