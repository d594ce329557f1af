package no.sosialekommuner.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.Searched;
import no.sosialekommuner.search.index.SearchIndex;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the laws mean is found by its words, wherever one searches. */
@CommunityTest
class LawSearchTests {

    private static final String KEY = "fuglefjellkikkert";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    SearchIndex index;

    @Autowired
    Searched searched;

    @BeforeEach
    void aNoteIsThere() {
        db.sql("insert into guide.law_note (key) values (?)").param(KEY).update();
        db.sql("insert into guide.law_note_check (note_key, checked) values (?, date '2026-11-01')")
                .param(KEY)
                .update();
        version(1, "Fuglefjellkikkerten står fritt. Alle kan låne lundelinsa (§ 3).");
    }

    @AfterEach
    void takeAway() {
        db.sql("delete from guide.law_note where key = ?").param(KEY).update();
    }

    @Test
    void aLawNoteIsAHitOfItsOwnWithTheWordsMarked() {
        Document page = searched.open("/sok?q=lundelinsa", cast.bjorn());

        assertThat(page.select("#treffliste .card-title").eachText()).containsExactly("Kikkert på fuglefjellet");
        assertThat(page.select("#treffliste .card-title a").attr("href")).isEqualTo("/lovverk/" + KEY);
        assertThat(page.select("#treffliste .card-state").text()).isEqualTo("Lovnotat");
        assertThat(page.select("#treffliste .found-excerpt mark").text()).isEqualTo("lundelinsa");
        assertThat(page.select("#treffliste .meta").text()).contains("Redaksjonen");
    }

    @Test
    void theApiTellsWhatItIsAndHowMany() {
        String answer = api("lundelinsa&type=law", cast.anna());

        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].type")).containsExactly("LAW");
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].id")).containsExactly(KEY);
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].address")).containsExactly("/lovverk/" + KEY);
        assertThat(JsonPath.<Map<String, Integer>>read(answer, "$.facets.type")).containsEntry("LAW", 1);
        assertThat(JsonPath.<Map<String, Integer>>read(answer, "$.facets.space"))
                .isEmpty();
    }

    @Test
    void itIsFoundByEitherStandardAndShownInTheReaders() {
        Document nynorsk = searched.open("/sok?q=lundelinsa", cast.readerOf("NN"));
        Document bokmaal = searched.open("/sok?q=augesteinane", cast.bjorn());

        assertThat(nynorsk.select("#treffliste .card-title").eachText()).containsExactly("Kikert på fuglefjellet");
        assertThat(nynorsk.select("#treffliste .found-excerpt").text()).contains("augesteinane");
        assertThat(bokmaal.select("#treffliste .card-title").eachText()).containsExactly("Kikkert på fuglefjellet");
        assertThat(bokmaal.select("#treffliste .found-why").text()).contains("i den andre målformen");
    }

    @Test
    void itIsFoundByTheLawsThatItCites() {
        assertThat(searched.open("/sok?q=fuglefjellet+offentleglova&type=law", cast.bjorn())
                        .select("#treffliste .found-excerpt mark")
                        .eachText())
                .contains("offentleglova");
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOneBeforeAndWhatIsTakenOutIsGone() {
        version(2, "Kikkerten er byttet i en stjerneteleskopkasse (§ 3).");
        assertThat(total("stjerneteleskopkasse", cast.bjorn())).isEqualTo(1);
        assertThat(titles("lundelinsa")).isEmpty();

        db.sql("update guide.law_note set removed_at = now() where key = ?")
                .param(KEY)
                .update();
        assertThat(total("stjerneteleskopkasse", cast.bjorn())).isZero();

        db.sql("update guide.law_note set removed_at = null where key = ?")
                .param(KEY)
                .update();
        assertThat(total("stjerneteleskopkasse", cast.bjorn())).isEqualTo(1);
    }

    @Test
    void everyMemberFindsItAndNoArenaHoldsIt() {
        for (Viewer viewer : List.of(
                cast.anna(), cast.bjorn(), cast.eva(), cast.mona(), cast.admin(), cast.newcomer("3107", "MEMBER"))) {
            assertThat(total("augesteinane", viewer)).as(viewer.handle()).isEqualTo(1);
        }
        assertThat(total("augesteinane&space=nettverk", cast.anna())).isZero();
        assertThat(mvc.get().uri("/sok?q=augesteinane")).hasStatus(302);
        assertThat(mvc.get().uri("/api/v1/search?q=augesteinane")).hasStatus(401);
    }

    private List<String> titles(String words) {
        return searched.open("/sok?q={q}&type=law", cast.bjorn(), words)
                .select("#treffliste .card-title")
                .eachText();
    }

    private void version(int number, String words) {
        db.sql("""
                        insert into guide.law_note_version (note_key, number, content)
                        values (?, ?, jsonb_build_object(
                          'title', jsonb_build_object('nb', 'Kikkert på fuglefjellet', 'nn', 'Kikert på fuglefjellet'),
                          'text', jsonb_build_object('nb', ?::text, 'nn', 'Alle kan låne augesteinane (§ 3).'),
                          'cites', '[{"law": "offentleglova", "sections": ["3"]}]'::jsonb, 'sources', '[]'::jsonb))
                        """).params(KEY, number, words).update();
    }

    private int total(String words, Viewer viewer) {
        return JsonPath.read(api(words, viewer), "$.total");
    }

    private String api(String words, Viewer viewer) {
        index.catchUp();
        try {
            return mvc.get()
                    .uri("/api/v1/search?q=" + words)
                    .with(cast.token(viewer))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
