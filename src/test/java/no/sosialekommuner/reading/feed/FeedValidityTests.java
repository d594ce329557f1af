package no.sosialekommuner.reading.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Rollup;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.index.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every feed is what RFC 4287 and RFC 5005 ask, says a schema, and what people's feed readers understand, says Rome. */
@CommunityTest
class FeedValidityTests {

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
    Rollup rollup;

    @Autowired
    SearchIndex index;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.atom",
                "/sporsmal/feed.atom",
                "/sporsmal/feed.atom?sort=unanswered",
                "/sporsmal/feed.atom?sort=read&period=week",
                "/sporsmal/feed.atom?fylke=31&tag=feed-alle",
                "/forum/feed.atom?sort=useful",
                "/blogg/feed.atom?kommune=3107",
                "/blogg/feed.atom?medlem=anna&maaned=2026-11",
                "/emner/feed-alle/feed.atom",
                "/emner/feed-alle/feed.atom?kind=article&sort=discussed&period=year",
                "/kommuner/3107/feed.atom",
                "/kommuner/3107/bidrag/feed.atom",
                "/kommuner/3107/blogg/feed.atom",
                "/medlemmer/anna/feed.atom",
                "/medlemmer/anna/feed.atom?vis=blogg",
                "/arenaer/nettverk/feed.atom",
                "/arenaer/kommune-3107/feed.atom?type=question&sort=read",
                "/min-side/bokmerker/feed.atom",
                "/min-side/bokmerker/feed.atom?mappe=Krise og slikt",
                "/sok/feed.atom",
                "/sok/feed.atom?q=til",
                "/sok/feed.atom?q=til&type=contribution&tag=feed-alle&kind=article&period=week&kommune=3107&space=nettverk"
            })
    void everyListIsAValidFeed(String address) throws Exception {
        topics.named("feed-alle");
        for (String kind : List.of("QUESTION", "DISCUSSION", "ARTICLE")) {
            ContributionId id = topics.tag(cast.published(kind, cast.anna(), "nettverk", "Til " + kind), "feed-alle");
            db.sql(
                            "insert into contribution.bookmark (member_id, contribution_id, folder) values (?, ?, 'Krise og slikt')")
                    .params(cast.anna().id().value(), id.value())
                    .update();
        }
        rollup.run();
        index.catchUp();

        MvcTestResult answer = get(address);

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("application/atom+xml");
        requireValid(answer);
    }

    @Test
    void whateverIsWrittenComesOutValidAndWhole() throws Exception {
        topics.named("feed-vrangt");
        String title = "Hva & <b>hvem</b> \u0000\u0001\u000B 👩‍🚒 ]]> \uFFFE sa \"ja\"?";
        ContributionId id = topics.tag(cast.published("ARTICLE", cast.anna(), "nettverk", "x"), "feed-vrangt");
        db.sql("""
                        update contribution.contribution
                           set title = :title, excerpt = :title, html_version = 1,
                               html = '<p>Se <a href="/bidrag/1">her</a> og <img src="/filer/2" alt="&lt;"> & 👩‍🚒' || chr(11) || ']]></p>'
                         where id = :id
                        """)
                .param("title", title.replace("\u0000", ""))
                .param("id", id.value())
                .update();

        MvcTestResult answer = get("/emner/feed-vrangt/feed.atom");

        SyndFeed feed = requireValid(answer);
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getTitle()).contains("<b>hvem</b>", "👩‍🚒", "]]>", "\"ja\"?");
            assertThat(entry.getUri()).isEqualTo("tag:localhost,2026:/bidrag/" + id);
            assertThat(entry.getLink()).startsWith("http://localhost:8080/bidrag/" + id);
            assertThat(entry.getAuthor()).isEqualTo("Anna Solberg, Fredrikstad");
            assertThat(entry.getContents().getFirst().getValue())
                    .contains("href=\"http://localhost:8080/bidrag/1\"", "src=\"http://localhost:8080/filer/2\"");
        });
    }

    @Test
    void theRepliesToAContributionAreAFeedToo() throws Exception {
        ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", "Hvem svarer?");
        for (int i = 1; i <= 60; i++) {
            db.sql("""
                            insert into contribution.reply
                                   (contribution_id, author_id, body, html, html_version, depth, path, created_at)
                            values (?, ?, ?, '<p>Se <a href="/emner">her</a></p>', 1, 0, ?, now() - make_interval(mins => ?))
                            """)
                    .params(id.value(), cast.bjorn().id().value(), "Svar " + i, "%07d".formatted(i), i)
                    .update();
        }

        MvcTestResult first = get("/bidrag/" + id + "/feed.atom");
        MvcTestResult second = mvc.get()
                .uri(link(first, "next").replace("http://localhost:8080", ""))
                .exchange();

        assertThat(requireValid(first).getEntries()).hasSize(50).first().satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo("Svar fra Bjørn Haugen");
            assertThat(entry.getDescription().getValue()).isEqualTo("Svar 1");
            assertThat(entry.getUri()).startsWith("tag:localhost,2026:/svar/");
            assertThat(entry.getLink()).contains("/bidrag/" + id + "/hvem-svarer?svar=");
        });
        assertThat(requireValid(second).getEntries()).hasSize(10);
        assertThat(link(second, "next")).isEmpty();
    }

    @Test
    void partsFollowEachOtherAndHoldEverythingOnce() throws Exception {
        topics.named("feed-deler");
        for (int i = 0; i < 120; i++) {
            topics.tag(cast.published("ARTICLE", cast.anna(), "nettverk", "Del " + i), "feed-deler");
        }
        List<String> seen = new ArrayList<>();
        String address = "/emner/feed-deler/feed.atom";
        int parts = 0;
        while (!address.isEmpty()) {
            MvcTestResult answer =
                    parts == 0 ? get(address) : mvc.get().uri(address).exchange();
            requireValid(answer).getEntries().forEach(entry -> seen.add(entry.getTitle()));
            address = link(answer, "next").replace("http://localhost:8080", "");
            parts++;
        }

        assertThat(parts).isEqualTo(3);
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void whoHasItAlreadyIsToldThatNothingIsNew() throws Exception {
        topics.named("feed-uendret");
        ContributionId id = topics.tag(cast.published("ARTICLE", cast.anna(), "nettverk", "Uendret"), "feed-uendret");
        MvcTestResult first = get("/emner/feed-uendret/feed.atom");
        String tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
        String date = Objects.requireNonNull(first.getResponse().getHeader("Last-Modified"));

        assertThat(again("If-None-Match", tag)).hasStatus(304);
        assertThat(again("If-Modified-Since", date)).hasStatus(304);

        cast.revised(id, "Ny tekst", "Rettet");
        assertThat(again("If-None-Match", tag)).hasStatusOk();
    }

    private MvcTestResult again(String header, String value) {
        return mvc.get()
                .uri("/emner/feed-uendret/feed.atom?nokkel=" + key(cast.anna()))
                .header(header, value)
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address + (address.contains("?") ? "&" : "?") + "nokkel={key}", key(cast.anna()))
                .exchange();
    }

    private String key(Viewer member) {
        return Objects.requireNonNull(keys.of(member.id()).key());
    }

    private static SyndFeed requireValid(MvcTestResult answer) throws Exception {
        byte[] written = answer.getResponse().getContentAsByteArray();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(FeedValidityTests.class.getResource("/feed/atom.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(written)));
        Element feed = document(written);
        requireOnce(feed, "id", "title", "updated", "author");
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        for (int at = 0; at < entries.getLength(); at++) {
            requireOnce(
                    (Element) entries.item(at), "id", "title", "updated", "published", "author", "summary", "content");
        }
        assertThat(feed.getAttribute("xml:lang")).isNotEmpty();
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(written)));
    }

    private static void requireOnce(Element parent, String... names) {
        for (String name : names) {
            int found = 0;
            for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                found += name.equals(child.getLocalName()) ? 1 : 0;
            }
            assertThat(found).as(name).isEqualTo(1);
        }
    }

    private static String link(MvcTestResult answer, String relation) throws Exception {
        NodeList links = document(answer.getResponse().getContentAsByteArray()).getElementsByTagNameNS(ATOM, "link");
        for (int at = 0; at < links.getLength(); at++) {
            Element link = (Element) links.item(at);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }

    private static Element document(byte[] written) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(written))
                .getDocumentElement();
    }
}
