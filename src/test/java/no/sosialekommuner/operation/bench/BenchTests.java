package no.sosialekommuner.operation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The parts of the bench that need neither a server nor a load program. */
class BenchTests {

    @Test
    void everyReplyHasAContributionAndTheFirstHasAlwaysTheSame() {
        for (DataSet size : new DataSet[] {
            new DataSet(1_000, 10_000, 10),
            new DataSet(2, 500, 10),
            new DataSet(10_000, 1_000_000, 10),
            new DataSet(50, 20, 1)
        }) {
            int[] each = size.repliesEach();

            assertThat(Arrays.stream(each).sum()).isEqualTo(size.replies());
            assertThat(each[0]).isEqualTo(20);
            assertThat(Arrays.stream(each).min().orElseThrow()).isNotNegative();
        }
    }

    @Test
    void aFewThreadsAreLongAndManyAreShort() {
        int[] each = new DataSet(10_000, 1_000_000, 10).repliesEach();

        assertThat(Arrays.stream(each).max().orElseThrow()).isGreaterThan(10_000);
        assertThat(Arrays.stream(each).filter(count -> count <= 40).count()).isGreaterThan(3_000);
    }

    @Test
    void noTwoRepliesOfAThreadStandInTheSamePlace() {
        ThreadShape thread = new ThreadShape(2_000, 100, new Random(1));
        Set<String> paths = new HashSet<>();
        for (int at = 0; at < 2_000; at++) {
            ThreadShape.Place place = thread.next();
            assertThat(paths.add(place.path())).isTrue();
            assertThat(place.path()).hasSize(7 * (place.depth() + 1));
            assertThat(place.parent() == null).isEqualTo(place.depth() == 0);
        }
    }

    @Test
    void whatTheLoadProgramSaysIsUnderstood() {
        Wrk.Result result = Wrk.read("""
                Running 10s test @ http://127.0.0.1:8080/
                  Latency Distribution
                     50%  812.00us
                     75%    1.90ms
                     90%    9.00ms
                     99%    1.20s
                     95%  30.50ms
                  45000 requests in 10.00s, 1.00GB read
                  Non-2xx or 3xx responses: 17
                Requests/sec:   4500.12
                """);

        assertThat(result.perSecond()).isEqualTo(4500.12);
        assertThat(result.median()).isEqualTo(0.812);
        assertThat(result.slow()).isEqualTo(30.5);
        assertThat(result.slowest()).isEqualTo(1_200);
        assertThat(result.failed()).isEqualTo(17);
    }

    @Test
    void writingIsSpreadOverManyContributions() {
        Target target = Target.post("write", "/api/v1/contributions/{id}/replies", Map.of(), "{}", 7, 100);

        assertThat(target.onePath()).isEqualTo("/api/v1/contributions/7/replies");
        assertThat(target.script(0)).contains("tostring(7 + math.random(0, 99)) .. \"/replies\"");
    }

    @Test
    void aBudgetIsHeldAgainstHowFastTheMachineIs() {
        assertThat(new Budget(2_300, 16).where(29_000)).isEqualTo(1_150);
    }

    @Test
    void searchesAskForMoreThanTheSameWords() {
        Target target = Target.get("search", "/api/v1/search?q={choice}", Map.of(), List.of("snø", "flom+brann"));

        assertThat(target.onePath()).isEqualTo("/api/v1/search?q=snø");
        assertThat(target.script(0)).contains("{\"snø\",\"flom+brann\"}").contains("\"/api/v1/search?q=\" .. choices[");
    }

    @Test
    void halfTheLoadIsAPauseOfThatLengthOnAverage() {
        Target target = Target.get("home", "/", Map.of());

        assertThat(target.script(12)).contains("math.random(0, 24)");
        assertThat(target.script(0)).doesNotContain("delay");
    }
}
