package no.sosialekommuner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A request that holds one connection must never need another: with enough readers at once all would wait for ever. */
@CommunityTest
class ManyAtOnceTests {

    private static final int CONNECTIONS = 2;
    private static final int READERS = 12;

    @Autowired
    HikariDataSource pool;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    int usualConnections;
    long usualPatience;

    @BeforeEach
    void thereAreFewConnections() {
        HikariConfigMXBean settings = pool.getHikariConfigMXBean();
        usualConnections = settings.getMaximumPoolSize();
        usualPatience = settings.getConnectionTimeout();
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(CONNECTIONS);
        settings.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @AfterEach
    void thereAreEnoughAgain() {
        HikariConfigMXBean settings = pool.getHikariConfigMXBean();
        settings.setMaximumPoolSize(usualConnections);
        settings.setConnectionTimeout(usualPatience);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sporsmal",
                "/bidrag/{id}/om-mange",
                "/bidrag/{id}/versjoner",
                "/emner",
                "/kommuner",
                "/medlemmer",
                "/arenaer",
                "/varsler",
                "/sok?q=mange"
            })
    void moreReadersThanConnectionsAreAllAnswered(String address) throws Exception {
        long id =
                cast.published("QUESTION", cast.anna(), "nettverk", "Om mange").value();
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                answers.add(readers.submit(() -> web.perform(
                                get(address.replace("{id}", Long.toString(id))).with(Cast.as(cast.anna())))
                        .andReturn()
                        .getResponse()
                        .getStatus()));
            }
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
    }
}
