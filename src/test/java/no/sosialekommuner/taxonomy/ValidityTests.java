package no.sosialekommuner.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.Test;

class ValidityTests {

    @Test
    void aSeasonMayRunOverNewYear() {
        Validity christmas = new Validity(MonthDay.of(11, 1), MonthDay.of(1, 31), null, null);

        assertThat(christmas.covers(LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(christmas.covers(LocalDate.of(2027, 1, 31))).isTrue();
        assertThat(christmas.covers(LocalDate.of(2027, 2, 1))).isFalse();
        assertThat(christmas.season(Language.NB)).isEqualTo("november–januar");
        assertThat(christmas.season(Language.EN)).isEqualTo("November–January");
    }

    @Test
    void aSeasonOfSomeWeeksIsSaidByItsDays() {
        Validity may = new Validity(MonthDay.of(4, 15), MonthDay.of(5, 20), null, null);

        assertThat(may.covers(LocalDate.of(2026, 5, 17))).isTrue();
        assertThat(may.covers(LocalDate.of(2026, 6, 1))).isFalse();
        assertThat(may.season(Language.NN)).isEqualTo("15. april–20. mai");
    }

    @Test
    void aPeriodHasAFirstAndALastDay() {
        Validity campaign = new Validity(null, null, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2));

        assertThat(campaign.covers(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(campaign.covers(LocalDate.of(2026, 1, 2))).isTrue();
        assertThat(campaign.covers(LocalDate.of(2026, 1, 3))).isFalse();
        assertThat(Validity.ALWAYS.covers(LocalDate.of(2026, 1, 3))).isTrue();
    }
}
