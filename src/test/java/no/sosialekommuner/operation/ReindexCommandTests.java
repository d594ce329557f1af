package no.sosialekommuner.operation;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.search.index.SearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./sk reindex} beside a running server, which is the tests' own. */
@CommunityTest
class ReindexCommandTests {

    @Autowired
    Cast cast;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient db;

    @Autowired
    SearchIndex index;

    @BeforeEach
    void sameDatabase() {
        System.setProperty("sk.db.url", environment.getProperty("sk.db.url", ""));
    }

    @AfterEach
    void anyDatabase() {
        System.clearProperty("sk.db.url");
    }

    @Test
    void theServerBuildsANewIndexAndGoesOn() {
        cast.published("QUESTION", cast.anna(), "nettverk", "Står i begge indeksene");
        index.catchUp();
        int before = generation();

        CommandLineRun run = CommandLineRun.of("reindex", "--data", environment.getRequiredProperty("sk.data"));

        assertThat(run.errors()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.answer()).endsWith("The search index is new.\n");
        assertThat(generation()).isGreaterThan(before);
    }

    private int generation() {
        return db.sql("select max(generation) from search.place")
                .query(Integer.class)
                .single();
    }
}
