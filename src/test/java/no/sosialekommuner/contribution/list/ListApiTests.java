package no.sosialekommuner.contribution.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Rollup;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class ListApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient db;

    @Autowired
    Rollup rollup;

    @Test
    void aContributionIsListedUnderTheNamesOfTheContract() {
        String topic = topics.named("liste-navn");
        ContributionId id = write("QUESTION", "Hvem svarer i helgen?", topic);

        assertThat(ask("/api/v1/contributions?kind=question&tag=liste-navn"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"id": %s, "kind": "QUESTION", "title": "Hvem svarer i helgen?",
                          "excerpt": "Om Hvem svarer i helgen?", "space": "nettverk", "tags": ["liste-navn"],
                          "author": {"handle": "anna", "name": "Anna Solberg",
                                     "organisation": {"number": "3107", "name": "Fredrikstad"}},
                          "likes": 0, "readers": 0, "replyCount": 0, "acceptedReply": null}], "next": null}
                        """.formatted(id));
    }

    @Test
    void aContributionMustHaveAllTheTags() {
        String flood = topics.named("liste-og-flom");
        String film = topics.named("liste-og-film");
        topics.tag(write("ARTICLE", "Film fra flommen", flood), film);
        write("ARTICLE", "Bare flom", flood);

        assertThat(titles("tag=liste-og-flom&tag=liste-og-film")).containsExactly("Film fra flommen");
        assertThat(titles("tag=liste-og-flom&tag=finnes-ikke")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsWhileNewOnesArrive() {
        String topic = topics.named("liste-sider");
        List<String> written = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            written.addFirst(title(write("DISCUSSION", "Sak " + i, topic)));
        }

        List<String> seen = new ArrayList<>();
        @Nullable String next = null;
        do {
            String body =
                    text("/api/v1/contributions?tag=liste-sider&limit=3" + (next == null ? "" : "&cursor=" + next));
            seen.addAll(JsonPath.read(body, "$.items[*].title"));
            next = JsonPath.read(body, "$.next");
            write("DISCUSSION", "Kom imens", topic);
        } while (next != null);

        assertThat(seen).isEqualTo(written);
    }

    @Test
    void thePlaceInAListSortedByReadersIsKeptWhereManyHaveAsMany() {
        String topic = topics.named("liste-lest");
        for (int i = 1; i <= 5; i++) {
            ContributionId id = write("ARTICLE", "Lest " + i, topic);
            db.sql("update contribution.contribution set reader_count = ? where id = ?")
                    .params(i == 3 ? 9 : 4, id.value())
                    .update();
        }

        rollup.run();

        String first = text("/api/v1/contributions?tag=liste-lest&sort=read&limit=3");
        String second =
                text("/api/v1/contributions?tag=liste-lest&sort=read&limit=3&cursor=" + JsonPath.read(first, "$.next"));

        assertThat(JsonPath.<List<String>>read(first, "$.items[*].title"))
                .containsExactly("Lest 3", "Lest 5", "Lest 4");
        assertThat(JsonPath.<List<String>>read(second, "$.items[*].title")).containsExactly("Lest 2", "Lest 1");
    }

    @Test
    void unansweredQuestionsAreThoseWithoutReplies() {
        String topic = topics.named("liste-ubesvart");
        ContributionId answered = write("QUESTION", "Besvart", topic);
        db.sql("update contribution.contribution set reply_count = 1 where id = ?")
                .param(answered.value())
                .update();
        write("QUESTION", "Ubesvart", topic);
        write("DISCUSSION", "Ingen sa noe", topic);

        assertThat(titles("tag=liste-ubesvart&sort=unanswered")).containsExactly("Ubesvart");
    }

    @Test
    void whatLiesInAnothersSpaceIsNotListed() {
        String topic = topics.named("liste-eget");
        topics.tag(cast.published("QUESTION", cast.anna(), "kommune-3107", "Internt i Fredrikstad"), topic);

        assertThat(titles("tag=liste-eget")).containsExactly("Internt i Fredrikstad");
        assertThat(mvc.get().uri("/api/v1/contributions?tag=liste-eget").with(cast.token(cast.bjorn())))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(mvc.get().uri("/api/v1/contributions?space=kommune-3107").with(cast.token(cast.bjorn())))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void anAuthorsContributionsAreFoundByHandle() {
        Viewer newcomer = cast.newcomer("4601", "MEMBER");
        cast.published("ARTICLE", newcomer, "nettverk", "Den første");

        assertThat(titles("author=" + newcomer.handle())).containsExactly("Den første");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=POEM", "sort=best", "period=decade", "limit=0", "limit=101", "limit=x", "cursor=x"})
    void whatCannotBeUsedIsAFault(String parameter) {
        assertThat(ask("/api/v1/contributions?" + parameter))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors." + parameter.substring(0, parameter.indexOf('=')),
                        fault -> assertThat(fault).isNotNull());
    }

    @Test
    void aKindIsUnderstoodInAnyCase() {
        assertThat(ask("/api/v1/contributions?kind=Question&sort=NEW&limit=1")).hasStatusOk();
    }

    private ContributionId write(String kind, String title, String topic) {
        return topics.tag(cast.published(kind, cast.anna(), "nettverk", title), topic);
    }

    private String title(ContributionId id) {
        return db.sql("select title from contribution.contribution where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private List<String> titles(String query) {
        return JsonPath.read(text("/api/v1/contributions?" + query), "$.items[*].title");
    }

    private String text(String address) {
        try {
            return ask(address).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult ask(String address) {
        return mvc.get().uri(address).with(cast.token(cast.anna())).exchange();
    }
}
