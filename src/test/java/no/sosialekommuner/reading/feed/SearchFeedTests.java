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
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.index.SearchIndex;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Somebody keeps the address of a search to be told what is new in it. */
@CommunityTest
class SearchFeedTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    FeedKeys keys;

    @Autowired
    SearchIndex index;

    @Autowired
    JdbcClient db;

    @Test
    void theNewestComesFirstHoweverWellItFits() {
        write("Isbading hele vinteren", "nettverk", 3);
        write("Noe annet, men med litt isbading", "nettverk", 1);
        write("Helt uten", "nettverk", 2);

        assertThat(titles("/sok/feed.atom?q=isbading", cast.bjorn()))
                .containsExactly("Noe annet, men med litt isbading", "Isbading hele vinteren");
    }

    @Test
    void twoWordsMustBothBeThere() {
        write("Badstuflåte i havna", "nettverk", 2);
        write("Badstuflåte og drone", "nettverk", 1);

        assertThat(titles("/sok/feed.atom?q=badstuflåte drone", cast.bjorn())).containsExactly("Badstuflåte og drone");
    }

    @Test
    void aWholeQuestionIsAnsweredByWhatAnswersMostOfIt() {
        write("Ballbinge og asfaltskate ved skolen", "nettverk", 3);
        write("Asfaltskate, ballbinge og frisbeekurv", "nettverk", 2);
        write("Bare frisbeekurv", "nettverk", 1);

        assertThat(titles(
                        "/sok/feed.atom?q=Hvem har erfaring med asfaltskate, frisbeekurv og ballbinge?", cast.bjorn()))
                .containsExactly("Asfaltskate, ballbinge og frisbeekurv", "Ballbinge og asfaltskate ved skolen");
    }

    @Test
    void whatIsMisspeltIsFollowedAsThePageReadsIt() {
        write("Gapahukene i marka", "nettverk", 1);

        assertThat(titles("/sok/feed.atom?q=gapahhukene", cast.bjorn())).containsExactly("Gapahukene i marka");
    }

    @Test
    void halfOfACompoundIsNoNews() {
        write("Vadefuglkikkert til utlån", "nettverk", 2);
        write("Kikkert til utlån", "nettverk", 1);

        assertThat(titles("/sok/feed.atom?q=vadefuglkikkert", cast.bjorn()))
                .containsExactly("Vadefuglkikkert til utlån");
    }

    @Test
    void whatIsChangedKeepsItsPlaceAndTellsWhen() {
        write("Vinteråpent plaskebasseng", "nettverk", 1);
        ContributionId old = write("Plaskebasseng ved fjorden", "nettverk", 9);
        db.sql("update contribution.contribution set updated_at = '2037-05-06T07:08:09Z' where id = ?")
                .param(old.value())
                .update();

        MvcTestResult feed = get("/sok/feed.atom?q=plaskebasseng", cast.bjorn());
        assertThat(titles(feed)).containsExactly("Vinteråpent plaskebasseng", "Plaskebasseng ved fjorden");
        assertThat(feed).bodyText().contains("<updated>2037-05-06T07:08:09Z</updated>");
    }

    @Test
    void itIsCutAsThePageIs() {
        ContributionId id = write("Orgelvind i kirka", "nettverk", 2);
        db.sql("""
                        insert into contribution.reply (contribution_id, author_id, body, html, html_version, depth, path)
                        values (?, ?, 'Orgelvind blåser <sterkt>', '', 1, 0, '0000001')
                        """).params(id.value(), cast.eva().id().value()).update();

        assertThat(titles("/sok/feed.atom?q=orgelvind", cast.bjorn()))
                .containsExactly("Svar til «Orgelvind i kirka»", "Orgelvind i kirka");
        assertThat(titles("/sok/feed.atom?q=orgelvind&type=contribution", cast.bjorn()))
                .containsExactly("Orgelvind i kirka");
        assertThat(titles("/sok/feed.atom?q=orgelvind&kind=article", cast.bjorn()))
                .isEmpty();
    }

    @Test
    void itHoldsWhatTheKeysMemberMayRead() {
        write("Hemmelig måneskinnstur", "kommune-3107", 1);

        assertThat(titles("/sok/feed.atom?q=måneskinnstur", cast.anna())).containsExactly("Hemmelig måneskinnstur");
        assertThat(titles("/sok/feed.atom?q=måneskinnstur", cast.bjorn())).isEmpty();
        assertThat(mvc.get().uri("/sok/feed.atom?q=måneskinnstur")).hasStatus(404);
        assertThat(mvc.get().uri("/sok/feed.atom?q=måneskinnstur&nokkel=gjettet"))
                .hasStatus(404);
    }

    @Test
    void itsPartsFollowEachOther() {
        for (int day = 1; day <= 55; day++) {
            write("Gåsefot nummer " + day, "nettverk", day);
        }
        MvcTestResult first = get("/sok/feed.atom?q=gåsefot", cast.bjorn());
        String next = link(first, "next");

        List<String> seen = new ArrayList<>(titles(first));
        seen.addAll(titles(mvc.get()
                .uri(URI.create(next.replace("http://localhost:8080", "")))
                .exchange()));
        assertThat(seen).hasSize(55).doesNotHaveDuplicates().startsWith("Gåsefot nummer 1", "Gåsefot nummer 2");
        assertThat(get("/sok/feed.atom?q=gåsefot&cursor=x", cast.bjorn())).hasStatus(422);
    }

    @Test
    void thePageLeadsToItsFeed() throws Exception {
        index.catchUp();
        var page = Jsoup.parse(mvc.get()
                .uri("/sok?q=flom og skred&kind=question")
                .with(Cast.as(cast.anna()))
                .exchange()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("link[type=application/atom+xml]").attr("href"))
                .startsWith("/sok/feed.atom?q=flom")
                .endsWith("&kind=question");
        String follow = page.select("a[href^=/min-side/feeder?liste=]").attr("href");
        var mine = Jsoup.parse(mvc.get()
                .uri(URI.create(follow))
                .with(Cast.as(cast.anna()))
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(mine.select(".feed-address").eachAttr("value"))
                .anyMatch(address -> address.contains("/sok/feed.atom?q=flom") && address.contains("nokkel="));
    }

    private ContributionId write(String title, String space, int daysAgo) {
        ContributionId id = cast.published("QUESTION", cast.anna(), space, title);
        db.sql("update contribution.contribution set published_at = now() - make_interval(days => ?) where id = ?")
                .params(daysAgo, id.value())
                .update();
        return id;
    }

    private List<String> titles(String address, Viewer reader) {
        return titles(get(address, reader));
    }

    private static List<String> titles(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        NodeList entries = document(answer).getElementsByTagName("entry");
        List<String> titles = new ArrayList<>();
        for (int at = 0; at < entries.getLength(); at++) {
            titles.add(((Element) entries.item(at))
                    .getElementsByTagName("title")
                    .item(0)
                    .getTextContent());
        }
        return titles;
    }

    private static String link(MvcTestResult answer, String relation) {
        NodeList links = document(answer).getElementsByTagName("link");
        for (int at = 0; at < links.getLength(); at++) {
            var link = (Element) links.item(at);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }

    private static Document document(MvcTestResult answer) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String address, Viewer reader) {
        index.catchUp();
        return mvc.get()
                .uri(
                        address + "&nokkel={key}",
                        Objects.requireNonNull(keys.of(reader.id()).key()))
                .exchange();
    }
}
