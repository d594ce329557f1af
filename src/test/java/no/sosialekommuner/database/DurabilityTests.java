package no.sosialekommuner.database;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunityTest
class DurabilityTests {

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void whatIsAcknowledgedIsOnTheDisk(String setting) {
        assertThat(db.sql("select current_setting(?)")
                        .param(setting)
                        .query(String.class)
                        .single())
                .isEqualTo("on");
    }
}
