package no.sosialekommuner.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Other systems read plans. */
@CommunityTest
class PlanApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Test
    void aPlanIsReadWithItsChaptersAndRows() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = cast.plan(anna, "kommune-3107", "Plan for andre systemer");
        db.sql("""
                        insert into strategy.table_row (plan_id, chapter, table_key, position, cells)
                        values (?, 'goals', 'goals', 1, '{"goal": "Svar samme dag", "target": "90"}')
                        """).param(plan.value()).update();

        assertThat(mvc.get().uri("/api/v1/plans").with(cast.token(anna)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].title")
                .isEqualTo("Plan for andre systemer");
        MvcTestResult read =
                mvc.get().uri("/api/v1/plans/" + plan).with(cast.token(anna)).exchange();
        assertThat(read)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.chapters.length()")
                .isEqualTo(12);
        assertThat(read).bodyJson().extractingPath("$.chapters[3].key").isEqualTo("goals");
        assertThat(read)
                .bodyJson()
                .extractingPath("$.chapters[3].rows[0].cells.target")
                .isEqualTo("90");
        assertThat(read).bodyJson().extractingPath("$.chapters[0].status").isEqualTo("NOT_BEGUN");
        assertThat(mvc.get().uri("/api/v1/plans/" + plan).with(cast.token(cast.bjorn())))
                .hasStatus(404);
    }
}
