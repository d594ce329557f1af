package no.sosialekommuner.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.index.SearchIndex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Something is written in every sort of space, and everybody looks for it by every way that leads to the index. */
@CommunityTest
class WhoMayFindTests {

    /** A question, an answer and what is often asked. */
    private static final int EVERY_SORT = 3;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    SearchIndex index;

    private final Random random = new Random();

    @Test
    void nobodyFindsOrCountsWhatHeMayNotRead() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String space : spaces()) {
            String word = unlikeAllOthers();
            write(space, word);
            words.put(space, word);
        }
        index.catchUp();

        for (Viewer viewer : viewers()) {
            words.forEach((space, word) -> look(viewer, space, word));
        }
    }

    @Test
    void whoLeavesAGroupFindsNothingInItFromThatMoment() {
        String group = cast.group(cast.anna(), "Søkegruppe som man forlater", "REQUEST");
        cast.standing(group, cast.bjorn(), "MEMBER");
        String word = unlikeAllOthers();
        write(group, word);
        index.catchUp();
        assertThat(total(word, cast.bjorn())).isEqualTo(EVERY_SORT);

        db.sql("delete from space.membership where member_id = ?")
                .param(cast.bjorn().id().value())
                .update();

        assertThat(total(word, cast.bjorn())).isZero();
    }

    private void look(Viewer viewer, String space, String word) {
        boolean may = mayRead(viewer, space);
        String who = viewer.handle() + " in " + space;
        assertThat(total(word, viewer)).as(who).isEqualTo(may ? EVERY_SORT : 0);
        String answer = api(word, viewer);
        assertThat(JsonPath.<Map<String, Integer>>read(answer, "$.facets.space"))
                .as(who)
                .isEqualTo(may ? Map.of(space, EVERY_SORT) : Map.of());
        if (!may) {
            String misspelt = word.substring(0, 12) + "w" + word.substring(13);
            for (String address : List.of(
                    "/sok?q=" + word.substring(0, 12) + "&typing=true",
                    "/sok?q=" + misspelt,
                    "/sok?q=" + word + "&space=" + space,
                    "/sok/lignende?title=hva+er+" + word)) {
                assertThat(page(address, viewer).replace(misspelt, ""))
                        .as(who + " by " + address)
                        .doesNotContain(
                                "Om " + word, "Tittel med " + word, "Svar med " + word, "Ofte om " + word, ">" + word);
            }
            assertThat(total(misspelt, viewer)).as(who).isZero();
        }
    }

    /** No spelling mistake leads from one to another. */
    private String unlikeAllOthers() {
        return random.ints(16, 'b', 'v').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private void write(String space, String word) {
        ContributionId id = cast.published("QUESTION", cast.anna(), space, "Tittel med " + word);
        db.sql("""
                        insert into contribution.reply (contribution_id, author_id, body, html, html_version, depth, path)
                        values (?, ?, ?, '', 1, 0, '0000001')
                        """)
                .params(id.value(), cast.anna().id().value(), "Svar med " + word)
                .update();
        db.sql("""
                        insert into editorial.faq
                               (question_id, space_id, title, answer, html, html_version, follows, position, created_by)
                        select c.id, c.space_id, ?, 'Ja.', '', 1, false, 1, c.author_id
                          from contribution.contribution c
                         where c.id = ?
                        """).params("Ofte om " + word, id.value()).update();
    }

    private List<String> spaces() {
        String open = cast.group(cast.eva(), "Åpen søkegruppe", "OPEN");
        String closed = cast.group(cast.eva(), "Lukket søkegruppe", "REQUEST");
        cast.standing(closed, cast.anna(), "MEMBER");
        cast.standing(closed, cast.bjorn(), "REQUESTED");
        db.sql("""
                        insert into space.space (slug, kind, name, county_number)
                        values ('region-sok-31', 'REGION', 'Østfold', '31') on conflict do nothing
                        """).update();
        String region = db.sql("select slug from space.space where kind = 'REGION' and county_number = '31'")
                .query(String.class)
                .single();
        return List.of(
                "nettverk",
                "kommune-3107",
                "kommune-4001",
                region,
                open,
                closed,
                cast.counsel("3107", cast.eva()),
                cast.counsel("4001", cast.mona()));
    }

    private List<Viewer> viewers() {
        return List.of(
                cast.anna(), cast.bjorn(), cast.eva(), cast.mona(), cast.admin(), cast.newcomer("3107", "MEMBER"));
    }

    private boolean mayRead(Viewer viewer, String space) {
        return db.sql("""
                        select count(*) from space.reader r
                          join space.space s on s.id = r.space_id
                         where s.slug = ? and r.member_id = ?
                        """).params(space, viewer.id().value()).query(Long.class).single() > 0;
    }

    private int total(String words, Viewer viewer) {
        return JsonPath.read(api(words, viewer), "$.total");
    }

    private String api(String words, Viewer viewer) {
        return content(mvc.get().uri("/api/v1/search?q={q}", words).with(cast.token(viewer)));
    }

    private String page(String address, Viewer viewer) {
        return content(mvc.get().uri(address).with(Cast.as(viewer)));
    }

    private static String content(MockMvcTester.MockMvcRequestBuilder request) {
        try {
            return request.exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
