package no.sosialekommuner.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.News;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.TagCounts;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.search.index.SearchIndex;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What was asked in confidence, against everybody who might come across it: a member of another municipality, an expert of another
 * panel, hosts, one who has left the panel, and one who has left the municipality. Each calls every route there is.
 */
@CommunityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidenceTests {

    private static final List<String> SEARCHES = List.of(
            "/sok?q=" + Confided.SOUGHT,
            "/sok?q=bergknausmeld&typing=true",
            "/sok?q=bergknausmeldnig",
            "/sok?q=bergknaus",
            "/sok?q=\"" + Confided.SOUGHT + "\"",
            "/sok?q=" + Confided.SOUGHT + "&type=reply",
            "/sok?q=" + Confided.SOUGHT + "&type=file",
            "/sok?q=" + Confided.SOUGHT + "&space={counsel-space}",
            "/sok?q=" + Confided.SOUGHT + "&kommune=3107",
            "/sok?q=om&tag={tag}",
            "/sok/feed.atom?q=" + Confided.SOUGHT,
            "/sok/lignende?title=hva+med+en+" + Confided.SOUGHT,
            "/sporsmal/nytt?q=" + Confided.SOUGHT,
            "/ny?title=" + Confided.SOUGHT + "&space={counsel-space}",
            "/api/v1/search?q=" + Confided.SOUGHT,
            "/api/v1/search?q=bergknausmeldnig");

    private static final List<String> LISTS = List.of(
            "/sporsmal?sort=read",
            "/sporsmal?sort=useful",
            "/sporsmal?sort=discussed",
            "/sporsmal?sort=unanswered",
            "/sporsmal?sort=rated",
            "/sporsmal?tag={tag}",
            "/sporsmal?space={counsel-space}",
            "/sporsmal?kommune=3107",
            "/emner/{tag}?sort=read",
            "/topp-ti?period=week",
            "/medlemmer/{author}?vis=svar",
            "/medlemmer/{member}?vis=svar",
            "/api/v1/contributions?tag={tag}",
            "/api/v1/contributions?space={counsel-space}",
            "/redaksjon/holdbarhet?vis=doubted",
            "/redaksjon/holdbarhet?vis=outdated",
            "/redaksjon/holdbarhet?emne={tag}",
            "/admin/taksonomi/merking?ord=" + Confided.SOUGHT,
            "/admin/taksonomi/merking?emne={tag}",
            "/ekspert?vis=alle",
            "/ekspert?vis=ferdige",
            "/varsler?vis=alle",
            "/bidrag/{confided}/anonymt",
            "/ekspert/{confided}",
            "/bidrag/{confided}/ekspert");

    private final AccessTable table = AccessTable.read();
    private final Map<String, Viewer> outsiders = new LinkedHashMap<>();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ConfidentialStories stories;

    @Autowired
    Submissions submissions;

    @Autowired
    Followings followings;

    @Autowired
    TagCounts counts;

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    SearchIndex index;

    @Autowired
    News news;

    @Autowired
    JdbcClient db;

    private Confided confided;
    private Map<String, String> before = Map.of();
    private Map<String, String> after = Map.of();

    @BeforeAll
    void everythingHappens() {
        confided = new Confided(cast, db, stories, submissions);
        outsiders.put("member of another municipality", cast.newcomer("4001", "MEMBER"));
        outsiders.put("expert of another panel", cast.newcomer("4601", "EXPERT"));
        outsiders.put("moderator", cast.newcomer("0301", "MODERATOR"));
        outsiders.put("editor", cast.newcomer("0301", "EDITOR"));
        outsiders.put("administrator", cast.newcomer("0301", "ADMINISTRATOR"));
        for (Viewer it : outsiders.values()) {
            followings.put(FollowSort.MEMBER, confided.asker.handle(), FollowLevel.ALL, it);
            followings.put(FollowSort.ORGANISATION, "3107", FollowLevel.ALL, it);
            followings.put(FollowSort.TAG, confided.tag, FollowLevel.ALL, it);
        }
        // What other tests have done is told first: a bell that rings of that tells nothing here.
        news.told();
        before = counted();
        confided.happen(news, List.copyOf(outsiders.values()));
        outsiders.put("former member of the panel", confided.former);
        outsiders.put("former colleague of the asker", confided.moved);
        index.catchUp();
        after = counted();
    }

    @AfterAll
    void thePanelIsGone() {
        db.sql("delete from editorial.featured where contribution_id = ?")
                .param(confided.question().value())
                .update();
        stories.retire(confided.panel);
    }

    /** Otherwise the rest would prove nothing. */
    @Test
    void itIsThereForThoseWhomItIsFor() throws Exception {
        for (Viewer insider : List.of(confided.asker, confided.expert, cast.newcomer("3107", "MEMBER"))) {
            for (String address :
                    List.of("/sok?q=" + Confided.SOUGHT, "/sporsmal?tag={tag}", "/bidrag/{confided}/anonymt")) {
                assertThat(words(get(address, insider)))
                        .as(insider.handle() + " at " + address)
                        .contains(Confided.WORD);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> noRouteTellsAnOutsiderOfIt() {
        AccessThings things = new AccessThings(cast, db, confided.things());
        List<String> addresses = Stream.of(
                        table.lines().stream().filter(it -> !it.changes()).map(AccessLine::path),
                        LISTS.stream(),
                        SEARCHES.stream())
                .flatMap(it -> it)
                .distinct()
                .map(things::fill)
                .distinct()
                .toList();
        return outsiders.entrySet().stream()
                .map(it -> dynamicTest(it.getKey(), () -> {
                    SoftAssertions all = new SoftAssertions();
                    for (String address : addresses) {
                        String shown = words(get(address, it.getValue()));
                        all.assertThat(found(shown, address))
                                .as(it.getKey() + " at " + address)
                                .isEmpty();
                    }
                    all.assertAll();
                }));
    }

    /** Neither by another status nor by another door: what is not for one is answered as what is not there. */
    @TestFactory
    Stream<DynamicTest> itIsAnsweredAsWhatIsNotThere() {
        Map<String, String> there = confided.things();
        Map<String, String> nowhere = confided.nothing();
        List<AccessLine> lines = table.lines().stream()
                .filter(it -> !it.toString().matches(".*\\{(?:network|group)-(?:round|remark)}.*|.*\\{proposal}.*"))
                .filter(it -> there.keySet().stream()
                        .filter(name -> !Objects.equals(there.get(name), nowhere.get(name)))
                        .anyMatch(name -> it.path().contains("{" + name + "}")))
                .toList();
        return Stream.of(AccessActor.OTHER, AccessActor.STRANGER, AccessActor.MODERATOR, AccessActor.ADMINISTRATOR)
                .map(actor -> dynamicTest(actor.name(), () -> {
                    AccessCall hidden = new AccessCall(mvc, cast, new AccessThings(cast, db, there));
                    AccessCall missing = new AccessCall(mvc, cast, new AccessThings(cast, db, nowhere));
                    SoftAssertions all = new SoftAssertions();
                    for (AccessLine line : lines) {
                        all.assertThat(hidden.status(line, actor))
                                .as(line.toString())
                                .isEqualTo(missing.status(line, actor));
                    }
                    all.assertAll();
                }));
    }

    @Test
    void nobodyOutsideIsToldWhateverHeFollows() {
        for (Map.Entry<String, Viewer> it : outsiders.entrySet()) {
            assertThat(news.of(it.getValue(), confided.question()))
                    .as(it.getKey())
                    .isEmpty();
            assertThat(db.sql("""
                            select count(*) from notification.visible n
                             where n.member_id = ? and (n.contribution_id = ? or n.thread like '%/' || ?)
                            """)
                            .params(
                                    it.getValue().id().value(),
                                    confided.question().value(),
                                    confided.question().toString())
                            .query(Long.class)
                            .single())
                    .as(it.getKey())
                    .isZero();
        }
    }

    /** A number that grows tells something too. */
    @Test
    void whatIsCountedForOutsidersIsAsBefore() {
        assertThat(before).isNotEmpty();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void whoTendsTheTagsSeesNoUseOfThemInConfidence() {
        long tag = db.sql("select t.id from taxonomy.tag t where t.slug = ?")
                .param(confided.tag)
                .query(Long.class)
                .single();
        assertThat(counts.published()).doesNotContainKey(new TagId(tag));
    }

    /** An invoice has to say what it is for: which question, not what it was. */
    @Test
    void whoMakesInvoicesSeesANumberAndNoTitle() {
        String statement = "/kommuner/3107/avtale/" + confided.month();
        for (String host : List.of("administrator", "editor")) {
            String shown = words(get(statement, Objects.requireNonNull(outsiders.get(host))));
            assertThat(shown)
                    .as(host)
                    .contains(confided.question().toString())
                    .doesNotContain(Confided.WORD, Confided.SOUGHT);
            assertThat(words(get(statement + "/oversikt.csv", Objects.requireNonNull(outsiders.get(host)))))
                    .contains(confided.question().toString())
                    .doesNotContain(Confided.WORD, Confided.SOUGHT);
        }
        assertThat(words(get(statement, confided.asker))).contains(Confided.WORD);
        assertThat(get(statement, confided.former).getStatus()).isEqualTo(404);
    }

    private Map<String, String> counted() {
        Map<String, String> counted = new LinkedHashMap<>();
        for (String who : List.of("member of another municipality", "administrator")) {
            for (String address : List.of(
                    "/medlemmer/" + confided.asker.handle(),
                    "/medlemmer/" + confided.expert.handle(),
                    "/api/v1/members/" + confided.asker.handle(),
                    "/api/v1/organisations/3107",
                    "/emner/" + confided.tag,
                    "/admin/medlemmer/" + confided.asker.handle())) {
                counted.put(who + " " + address, numbers(address, Objects.requireNonNull(outsiders.get(who))));
            }
        }
        return counted;
    }

    /** The page without what is another each time. */
    private String numbers(String address, Viewer viewer) {
        return words(get(address, viewer)).replaceAll("(?:value|requestid\"?:|x-csrf-token\":) ?=?\"[^\"]*\"", "");
    }

    private MockHttpServletResponse get(String address, Viewer viewer) {
        String filled = address.contains("{") ? new AccessThings(cast, db, confided.things()).fill(address) : address;
        var request = mvc.get().uri(URI.create(filled.replace("\"", "%22").replace("ø", "%C3%B8")));
        return (filled.startsWith("/api/") ? request.with(cast.token(viewer)) : request.with(Cast.as(viewer)))
                .exchange()
                .getResponse();
    }

    /** All that comes back, also where one is led. */
    private static String words(MockHttpServletResponse response) {
        try {
            return (response.getContentAsString() + " " + response.getRedirectedUrl()).toLowerCase(Locale.ROOT);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What tells of the question: its words, its address, where it lies. Whoever types one of them finds it again on the page. */
    private List<String> found(String shown, String address) {
        return Stream.of(
                        Confided.WORD,
                        Confided.SOUGHT,
                        "href=\"/bidrag/" + confided.question() + "/" + Confided.WORD.substring(0, 5),
                        "fredrikstad – panelet for lyng",
                        confided.space())
                .filter(it -> !address.contains(it) && shown.contains(it))
                .toList();
    }
}
