package no.sosialekommuner.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.sosialekommuner.AgreementStories;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.agreement.charge.Charges;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.ExpertAnswered;
import no.sosialekommuner.expert.ExpertLate;
import no.sosialekommuner.expert.request.Reopening;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer in time is charged once; one that came too late never is. */
@CommunityTest
class ChargeTests {

    @Autowired
    AgreementStories stories;

    @Autowired
    Agreements agreements;

    @Autowired
    Charges charges;

    @Autowired
    Reopening reopening;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient db;

    private String municipality;
    private Viewer adviser;

    @BeforeEach
    void aMunicipalityWithAnAdviser() {
        municipality = stories.municipality();
        adviser = stories.adviser(municipality);
    }

    @Test
    void anAnswerInTimeCostsWhatWasAgreedWhenItWasAsked() {
        agreed();

        ContributionId question = answered("Koster det avtalte");
        stories.charge();
        stories.charge();

        assertThat(price(question)).isEqualTo(120_000);
        assertThat(day(question)).isEqualTo("2027-03-01");
    }

    @Test
    void aBrokenPromiseCostsNothing() {
        agreed();
        ContributionId late = stories.answered(adviser, "Kom for sent", "2027-03-01T10:00", "2027-03-04T13:00", false);

        stories.charge();
        events.publishEvent(new ExpertAnswered(late, false));

        assertThat(price(late)).isNull();
    }

    @Test
    void anAnswerIsChargedTheMomentItIsGivenAndNotAgainByTheRound() {
        agreed();
        ContributionId question = answered("Belastes straks");
        ExpertAnswered answered = new ExpertAnswered(question, true);

        events.publishEvent(answered);
        events.publishEvent(answered);
        stories.charge();

        assertThat(price(question)).isEqualTo(120_000);
    }

    @Test
    void whoHasNoAgreementPaysWhatWasSaidYesTo() {
        ContributionId paid =
                stories.answered(adviser, "Godtok prisen", "2027-03-01T10:00", "2027-03-01T13:00", true, 150_000);
        ContributionId free =
                stories.answered(adviser, "Ingen pris var sagt", "2027-03-02T10:00", "2027-03-02T13:00", true);

        stories.charge();

        assertThat(price(paid)).isEqualTo(150_000);
        assertThat(price(free)).isNull();
    }

    @Test
    void anAgreementCountsFromTheMomentItIsKnown() {
        stories.agreed(municipality, "2027-03-01", "2027-12-31", Rhythm.MONTH);
        ContributionId before =
                stories.answered(adviser, "Spurt før avtalen begynte", "2027-02-28T23:30", "2027-03-01T09:00", true);
        ContributionId first =
                stories.answered(adviser, "Spurt den første dagen", "2027-03-01T00:30", "2027-03-01T09:00", true);
        ContributionId later =
                stories.answered(adviser, "Spurt da den var over", "2028-01-01T00:10", "2028-01-03T09:00", true);

        stories.charge();

        assertThat(price(before)).isNull();
        assertThat(price(first)).isEqualTo(120_000);
        assertThat(price(later)).isNull();
    }

    @Test
    void theQuotaCountsWhatIsUsedAndWhatWaitsAndGetsBackWhatIsTakenBack() {
        AgreementId id = agreed();
        ContributionId first = answered("Kvote en");
        stories.answered(adviser, "Kvote to", "2027-03-02T10:00", "2027-03-02T13:00", true);
        stories.answered(adviser, "Kvote for sent", "2027-03-02T10:00", "2027-03-09T13:00", false);
        stories.answered(adviser, "Utenfor kvoten", "2027-03-03T10:00", "2027-03-03T13:00", true, 120_000);
        stories.waiting(adviser, "Kvote venter", "2027-03-05T10:00");
        stories.charge();
        assertThat(charges.use(agreements.require(id)).used()).isEqualTo(2);
        assertThat(charges.use(agreements.require(id)).left()).isEqualTo(7);

        stories.withdrawAnswer(first);
        stories.charge();

        assertThat(charges.use(agreements.require(id)).left()).isEqualTo(8);
    }

    @Test
    void anAnswerThatIsWithdrawnLaterIsCreditedOnceAndNeverChargedAgain() {
        agreed();
        ContributionId question = answered("Ble trukket tilbake");
        stories.charge();
        stories.withdrawAnswer(question);

        stories.charge();
        stories.charge();

        assertThat(credits(question)).isEqualTo(1);
        assertThat(price(question)).isEqualTo(120_000);
    }

    @Test
    void anAnswerThatWasNotEnoughAndThenCameTooLateIsCreditedOnce() {
        AgreementId id = agreed();
        ContributionId question = answered("Var ikke nok");
        stories.charge();
        reopening.askAgain(question, "Mer", adviser);
        assertThat(charges.use(agreements.require(id)).left()).isEqualTo(9);
        assertThat(credits(question)).isZero();

        events.publishEvent(new ExpertLate(question));
        events.publishEvent(new ExpertAnswered(question, false));
        stories.charge();

        assertThat(credits(question)).isEqualTo(1);
    }

    @Test
    void whatIsChargedIsNeverChanged() {
        agreed();
        ContributionId question = answered("Står som det står");
        stories.charge();

        assertThatThrownBy(() -> db.sql("update agreement.charge set price_ore = 1 where contribution_id = ?")
                        .param(question.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from agreement.charge where contribution_id = ?")
                        .param(question.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    /** Whatever has happened, and however many nodes look at it at once: what is charged is what was kept, each once. */
    @Test
    void atAnyTimeExactlyWhatWasKeptAndPricedIsCharged() throws Exception {
        Random chance = new Random(20270301);
        stories.agreed(municipality, "2027-03-01", "2027-09-30", Rhythm.QUARTER);
        Map<Long, Integer> wanted = new TreeMap<>();
        List<ContributionId> withdrawn = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int at = 0; at < 15; at++) {
                String day = "2027-%02d-%02d".formatted(1 + chance.nextInt(12), 1 + chance.nextInt(28));
                boolean kept = chance.nextInt(4) > 0;
                Integer said = chance.nextInt(4) == 0 ? 150_000 : null;
                ContributionId question = stories.answered(
                        adviser, "Tilfeldig " + round + " " + at, day + "T09:00", day + "T12:00", kept, said);
                boolean agreed = day.compareTo("2027-03-01") >= 0 && day.compareTo("2027-09-30") <= 0;
                if (kept && (said != null || agreed)) {
                    wanted.put(question.value(), said == null ? Integer.valueOf(120_000) : said);
                    if (chance.nextInt(5) == 0) {
                        withdrawn.add(question);
                    }
                }
            }
            fourNodesCharge();
            withdrawn.forEach(stories::withdrawAnswer);
            fourNodesCharge();
        }

        Map<Long, Integer> charged = new TreeMap<>();
        db.sql("""
                        select c.contribution_id, c.price_ore from agreement.charge c
                          join organisation.body o on o.id = c.organisation_id where o.number = ?
                        """)
                .param(municipality)
                .query((rs, _) -> charged.put(rs.getLong(1), rs.getInt(2)))
                .list();
        assertThat(charged).isEqualTo(wanted);
        assertThat(withdrawn)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(credits(it)).isEqualTo(1));
    }

    private AgreementId agreed() {
        return stories.agreed(municipality, "2027-01-01", "2027-12-31", Rhythm.MONTH);
    }

    /** In time. */
    private ContributionId answered(String title) {
        return stories.answered(adviser, title, "2027-03-01T10:00", "2027-03-01T13:00", true);
    }

    private void fourNodesCharge() throws Exception {
        Callable<Boolean> charging = () -> {
            charges.bringUpToDate();
            return true;
        };
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(Collections.nCopies(4, charging))) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private @Nullable Integer price(ContributionId question) {
        return db.sql("select price_ore from agreement.charge where contribution_id = ?")
                .param(question.value())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private String day(ContributionId question) {
        return db.sql("select day::text from agreement.charge where contribution_id = ?")
                .param(question.value())
                .query(String.class)
                .single();
    }

    private int credits(ContributionId question) {
        return db.sql("select count(*) from agreement.credit where contribution_id = ?")
                .param(question.value())
                .query(Integer.class)
                .single();
    }
}
