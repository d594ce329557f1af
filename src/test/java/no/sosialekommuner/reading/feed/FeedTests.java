package no.sosialekommuner.reading.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@CommunityTest
class FeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    FeedKeys keys;

    @Autowired
    JdbcClient db;

    @Test
    void aFeedIsAtomWithWholeAddresses() throws Exception {
        String topic = topics.named("feed-gyldig");
        ContributionId id = write("Hva med <b>lys</b> & \"lyd\"?", topic);

        MvcTestResult answer = get("/emner/feed-gyldig/feed.atom?nokkel=" + key(cast.anna()));

        assertThat(answer).hasStatusOk().hasContentType("application/atom+xml");
        Element feed = parsed(answer).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(texts(feed, "updated")).allMatch(moment -> moment.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"));
        assertThat(texts(feed, "title"))
                .containsExactly("Sosiale Kommuner – feed-gyldig", "Hva med <b>lys</b> & \"lyd\"?");
        assertThat(texts(feed, "id"))
                .containsExactly("tag:localhost,2026:/emner/feed-gyldig/feed.atom", "tag:localhost,2026:/bidrag/" + id);
        assertThat(texts(feed, "name")).containsExactly("Sosiale Kommuner", "Anna Solberg, Fredrikstad");
        assertThat(links(feed)).contains("http://localhost:8080/bidrag/" + id + "/hva-med-b-lys-b-lyd");
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        String topic = topics.named("feed-tegn");
        write("Ikke\u0001 tegn \uFFFE her", topic);

        Document feed = parsed(get("/emner/feed-tegn/feed.atom?nokkel=" + key(cast.anna())));

        assertThat(texts(feed.getDocumentElement(), "title")).contains("Ikke tegn  her");
    }

    @Test
    void aFeedHoldsWhatTheKeysMemberMayRead() throws Exception {
        String topic = topics.named("feed-adgang");
        topics.tag(cast.published("QUESTION", cast.anna(), "kommune-3107", "Internt i Fredrikstad"), topic);

        assertThat(titles("/emner/feed-adgang/feed.atom", cast.anna())).contains("Internt i Fredrikstad");
        assertThat(titles("/emner/feed-adgang/feed.atom", cast.bjorn())).doesNotContain("Internt i Fredrikstad");
        assertThat(titles("/kommuner/3107/feed.atom", cast.anna())).contains("Internt i Fredrikstad");
        assertThat(titles("/feed.atom", cast.bjorn())).doesNotContain("Internt i Fredrikstad");
    }

    @Test
    void withoutAKeyThereIsNoFeed() {
        assertThat(get("/feed.atom")).hasStatus(404);
        assertThat(get("/feed.atom?nokkel=gjettet")).hasStatus(404);
        assertThat(get("/emner/flom/feed.atom?nokkel=")).hasStatus(404);
        assertThat(mvc.get().uri("/feed.atom").with(Cast.as(cast.anna()))).hasStatusOk();
        assertThat(mvc.get().uri("/feed.atom?nokkel=gjettet").with(Cast.as(cast.anna())))
                .hasStatus(404);
    }

    @Test
    void aFeedOfNothingKnownIsNotFound() {
        String key = key(cast.anna());
        assertThat(get("/emner/finnes-ikke/feed.atom?nokkel=" + key)).hasStatus(404);
        assertThat(get("/kommuner/9999/feed.atom?nokkel=" + key)).hasStatus(404);
    }

    @Test
    void theKeyOfADeactivatedMemberOpensNothing() {
        Viewer leaving = cast.newcomer("4001", "MEMBER");
        String key = key(leaving);
        db.sql("update member.member set deactivated_at = now() where id = ?")
                .param(leaving.id().value())
                .update();

        assertThat(get("/feed.atom?nokkel=" + key)).hasStatus(404);
    }

    @Test
    void aNewKeyShutsTheOldOneOut() throws Exception {
        Viewer member = cast.newcomer("4001", "MEMBER");
        String old = shown(member);
        assertThat(get(old)).hasStatusOk();

        assertThat(mvc.post()
                        .uri("/min-side/feeder/nokkel")
                        .with(Cast.as(member))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(303);

        assertThat(get(old)).hasStatus(404);
        assertThat(get(shown(member))).hasStatusOk();
    }

    @Test
    void whoShutsTheFeedsHasNoneUntilANewKeyIsMade() throws Exception {
        Viewer member = cast.newcomer("4001", "MEMBER");
        String old = shown(member);

        assertThat(mvc.delete()
                        .uri("/min-side/feeder/nokkel")
                        .with(Cast.as(member))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(303);

        assertThat(get(old)).hasStatus(404);
        assertThat(shown(member)).isEmpty();
        assertThat(get("/feed.atom?nokkel=")).hasStatus(404);
        keys.renew(member.id());
        assertThat(get(shown(member))).hasStatusOk();
    }

    @Test
    void thePageOffersTheAddressOfTheListOneCameFromAndOfNothingElse() throws Exception {
        String key = key(cast.anna());
        assertThat(page("/min-side/feeder?liste=/sporsmal/feed.atom?sort=read%26tag=flom"))
                .contains("http://localhost:8080/sporsmal/feed.atom?sort=read&amp;tag=flom&amp;nokkel=" + key);
        assertThat(page("/min-side/feeder?liste=//evil.example/feed.atom")).doesNotContain("evil");
        assertThat(page("/min-side/feeder?liste=https://evil.example/feed.atom"))
                .doesNotContain("evil");
    }

    private String page(String address) throws Exception {
        return mvc.get()
                .uri(URI.create(address))
                .with(Cast.as(cast.anna()))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private String key(Viewer member) {
        return Objects.requireNonNull(keys.of(member.id()).key());
    }

    private String shown(Viewer member) throws Exception {
        String page = mvc.get()
                .uri("/min-side/feeder")
                .with(Cast.as(member))
                .exchange()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page).select(".feed-address").val().replace("http://localhost:8080", "");
    }

    private ContributionId write(String title, String topic) {
        return topics.tag(cast.published("QUESTION", cast.anna(), "nettverk", title), topic);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private List<String> titles(String address, Viewer viewer) throws Exception {
        return texts(parsed(get(address + "?nokkel=" + key(viewer))).getDocumentElement(), "title");
    }

    private static Document parsed(MvcTestResult answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    private static List<String> texts(Element feed, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = feed.getElementsByTagNameNS(ATOM, name);
        for (int at = 0; at < found.getLength(); at++) {
            texts.add(found.item(at).getTextContent());
        }
        return texts;
    }

    private static List<String> links(Element feed) {
        List<String> links = new ArrayList<>();
        NodeList found = feed.getElementsByTagNameNS(ATOM, "link");
        for (int at = 0; at < found.getLength(); at++) {
            links.add(((Element) found.item(at)).getAttribute("href"));
        }
        return links;
    }
}
