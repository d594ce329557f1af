package no.sosialekommuner.agreement.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import no.sosialekommuner.AgreementStories;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.agreement.Rhythm;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every minute is made up for, without looking through all the years. */
@CommunityTest
class LatestChargesTests {

    @Autowired
    AgreementStories stories;

    @Autowired
    Charges charges;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void answersOfTheLastDaysAreChargedAndOlderOnesBeforeAnInvoiceIsMade() {
        String municipality = stories.municipality();
        Viewer adviser = stories.adviser(municipality);
        stories.agreed(municipality, "2027-01-01", "2027-12-31", Rhythm.MONTH);
        try (var then = clock.at(ZonedDateTime.of(2027, 5, 20, 10, 0, 0, 0, AgreementStories.OSLO))) {
            ContributionId old = stories.answered(adviser, "Noden døde", "2027-04-01T09:00", "2027-04-01T12:00", true);
            ContributionId latest = stories.answered(adviser, "Nettopp", "2027-05-19T09:00", "2027-05-19T12:00", true);

            charges.bringLatestUpToDate();
            assertThat(isCharged(latest)).isTrue();
            assertThat(isCharged(old)).isFalse();

            charges.bringUpToDate();
            assertThat(isCharged(old)).isTrue();
        }
    }

    private boolean isCharged(ContributionId question) {
        return db.sql("select exists (select 1 from agreement.charge where contribution_id = ?)")
                .param(question.value())
                .query(Boolean.class)
                .single();
    }
}
