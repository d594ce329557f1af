package no.sosialekommuner.contribution.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Twenty at once: nobody waits in a circle, nobody gets another's place, and the figures are right afterwards. */
@CommunityTest
class CrowdTests {

    private static final int CROWD = 20;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    NewReplies newReplies;

    @Test
    void everybodyGetsAPlaceOfHisOwn() throws Exception {
        ContributionId discussion = cast.published("DISCUSSION", cast.anna(), "nettverk", "Alle på en gang");
        ReplyId root = newReplies.add(discussion, null, "Begynnelsen", null, cast.anna());
        List<Viewer> members = List.of(cast.anna(), cast.bjorn(), cast.eva(), cast.mona());

        inParallel(at -> newReplies.add(
                discussion, at % 2 == 0 ? root : null, "Svar " + at, null, members.get(at % members.size())));

        assertThat(number("select reply_count from contribution.contribution where id = ?", discussion.value()))
                .isEqualTo(CROWD + 1);
        assertThat(number("select child_count from contribution.reply where id = ?", root.value()))
                .isEqualTo(CROWD / 2);
        assertThat(number(
                        "select count(distinct path) from contribution.reply where contribution_id = ?",
                        discussion.value()))
                .isEqualTo(CROWD + 1);
    }

    @Test
    void likesAndRepliesAndAcceptancesDoNotBlockEachOther() throws Exception {
        ContributionId question = cast.published("QUESTION", cast.anna(), "nettverk", "Midt i trengselen");
        ReplyId answer = newReplies.add(question, null, "Slik", null, cast.bjorn());
        List<Viewer> members = List.of(cast.anna(), cast.bjorn(), cast.eva(), cast.mona(), cast.admin());

        inParallel(at -> {
            Viewer member = members.get(at % members.size());
            return switch (at % 4) {
                case 0 -> call("PUT", "/api/v1/replies/" + answer + "/like", member, "");
                case 1 -> call("PUT", "/api/v1/contributions/" + question + "/like", member, "");
                case 2 ->
                    call(
                            "PUT",
                            "/api/v1/contributions/" + question + "/accepted",
                            cast.anna(),
                            "{\"reply\": " + answer + "}");
                default ->
                    call(
                            "POST",
                            "/api/v1/contributions/" + question + "/replies",
                            member,
                            "{\"body\": \"Og slik\", \"parent\": " + answer + "}");
            };
        });

        assertThat(number("select like_count from contribution.reply where id = ?", answer.value()))
                .isEqualTo(number("select count(*) from contribution.reply_like where reply_id = ?", answer.value()))
                .isPositive();
        assertThat(number("select like_count from contribution.contribution where id = ?", question.value()))
                .isEqualTo(number(
                        "select count(*) from contribution.contribution_like where contribution_id = ?",
                        question.value()))
                .isPositive();
        assertThat(number("select child_count from contribution.reply where id = ?", answer.value()))
                .isEqualTo(CROWD / 4);
    }

    private Integer call(String method, String address, Viewer viewer, String json) {
        int status = mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address)
                        .with(cast.token(viewer))
                        .contentType("application/json")
                        .content(json))
                .getResponse()
                .getStatus();
        assertThat(status).as("%s %s", method, address).isBetween(200, 299);
        return status;
    }

    private static <T> void inParallel(Work<T> work) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(CROWD)) {
            List<Callable<T>> calls = IntStream.range(0, CROWD)
                    .mapToObj(at -> (Callable<T>) () -> work.of(at))
                    .toList();
            for (Future<T> done : crowd.invokeAll(calls)) {
                done.get();
            }
        }
    }

    private interface Work<T> {
        T of(int number) throws Exception;
    }

    private long number(String sql, long id) {
        return db.sql(sql).param(id).query(Long.class).single();
    }
}
