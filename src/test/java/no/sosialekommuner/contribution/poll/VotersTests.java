package no.sosialekommuner.contribution.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** More have voted than the poll names beside a choice. */
@CommunityTest
class VotersTests {

    private static final int CROWD = 60;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    PollRows rows;

    @Autowired
    JdbcClient db;

    private ContributionId poll = new ContributionId(0);

    @BeforeEach
    void annaAsks() {
        poll = cast.published("DISCUSSION", cast.anna(), "nettverk", "Hvem kommer?");
    }

    @Test
    void everyVoterIsNamedAPageAtATime() {
        ask(false, Shown.ALWAYS);
        crowd();

        Document onPoll = Jsoup.parse(text(page("/bidrag/" + poll + "/hvem-kommer", cast.eva())));
        String more = onPoll.select(".poll-people a[href*=avstemning]").attr("href");
        assertThat(more).isEqualTo("/bidrag/" + poll + "/avstemning?svar=" + choice("Ja"));

        List<String> seen = new ArrayList<>();
        String next = more;
        while (!next.isEmpty()) {
            Document page = Jsoup.parse(text(page(next, cast.eva())));
            seen.addAll(page.select("#stemmere .byline-name a").eachText());
            next = page.select("#stemmere .more a").attr("href");
        }
        assertThat(seen).hasSize(CROWD).doesNotHaveDuplicates().contains("Velger 07");
        assertThat(seen.indexOf("Velger 07")).isLessThan(seen.indexOf("Velger 41"));
    }

    @Test
    void otherSystemsReadThemAPageAtATime() {
        ask(false, Shown.ALWAYS);
        crowd();

        List<String> seen = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            String part = text(mvc.get()
                    .uri("/api/v1/contributions/" + poll + "/poll/choices/" + choice("Ja") + "/voters?limit=25&cursor="
                            + cursor)
                    .with(cast.token(cast.eva()))
                    .exchange());
            seen.addAll(JsonPath.<List<String>>read(part, "$.items[*].name"));
            cursor = JsonPath.read(part, "$.next");
        }
        assertThat(seen).hasSize(CROWD).doesNotHaveDuplicates();
    }

    @Test
    void whoIsNoLongerAMemberIsCountedAndNotNamed() {
        ask(false, Shown.ALWAYS);
        Viewer leaving = cast.newcomer("3107", "MEMBER");
        cast.vote(poll, leaving, "Ja");
        cast.vote(poll, cast.bjorn(), "Ja");
        db.sql("delete from member.member where id = ?")
                .param(leaving.id().value())
                .update();

        assertThat(page("/bidrag/" + poll + "/avstemning?svar=" + choice("Ja"), cast.eva()))
                .hasStatusOk()
                .bodyText()
                .contains("Bjørn Haugen", "Én til har stemt slik, men er ikke lenger medlem");
    }

    @Test
    void nobodyIsNamedWhereNobodyMayBe() {
        ask(true, Shown.ALWAYS);
        cast.vote(poll, cast.bjorn(), "Ja");
        assertThat(page("/bidrag/" + poll + "/avstemning?svar=" + choice("Ja"), cast.anna()))
                .hasStatus(404);

        annaAsks();
        ask(false, Shown.VOTED);
        cast.vote(poll, cast.bjorn(), "Ja");
        String address = "/bidrag/" + poll + "/avstemning?svar=" + choice("Ja");
        assertThat(page(address, cast.bjorn())).hasStatusOk();
        assertThat(page(address, cast.eva())).as("has not voted").hasStatus(404);
        assertThat(page("/bidrag/" + poll + "/avstemning?svar=1", cast.bjorn())).hasStatus(404);
        assertThat(page(address + "&cursor=x", cast.bjorn())).hasStatus(422);
    }

    private void ask(boolean anonymous, Shown results) {
        rows.add(poll, new PollTerms("Kommer du?", List.of("Ja", "Nei"), 1, anonymous, results, null));
    }

    private void crowd() {
        IntStream.range(0, CROWD).forEach(at -> {
            Viewer voter = cast.newcomer("3107", "MEMBER");
            db.sql("update member.member set name = ? where id = ?")
                    .params("Velger %02d".formatted(at), voter.id().value())
                    .update();
            cast.vote(poll, voter, "Ja");
        });
    }

    private long choice(String text) {
        return db.sql("select id from contribution.poll_choice where contribution_id = ? and text = ?")
                .params(poll.value(), text)
                .query(Long.class)
                .single();
    }

    private MvcTestResult page(String address, Viewer reader) {
        return mvc.get().uri(address).with(Cast.as(reader)).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
