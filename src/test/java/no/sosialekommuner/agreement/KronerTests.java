package no.sosialekommuner.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, periods and organisation numbers as people write them. */
class KronerTests {

    @Test
    void anAmountIsReadAsPeopleTypeIt() {
        assertThat(Kroner.ore("1200")).hasValue(120_000);
        assertThat(Kroner.ore("1 200,50")).hasValue(120_050);
        assertThat(Kroner.ore("1\u00a0200.5")).hasValue(120_050);
        assertThat(Kroner.ore("950 kr")).hasValue(95_000);
        assertThat(Kroner.ore("0")).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gratis", "-5", "1,234,5", "12,345", "99999999"})
    void whatIsNoAmountIsNone(String typed) {
        assertThat(Kroner.ore(typed)).isEmpty();
    }

    @Test
    void anAmountIsWrittenAsTheReaderDoes() {
        assertThat(Kroner.words(Language.NB, 120_000)).isEqualTo("1\u00a0200");
        assertThat(Kroner.words(Language.NB, 120_050)).isEqualTo("1\u00a0200,50");
        assertThat(Kroner.exact(Language.EN, 120_000)).isEqualTo("1,200.00");
        assertThat(Kroner.typed(120_000)).isEqualTo("1200");
        assertThat(Kroner.typed(120_050)).isEqualTo("1200,50");
    }

    @Test
    void aQuarterIsThreeMonthsAndFollowsTheOneBefore() {
        BillingPeriod period = BillingPeriod.of(LocalDate.of(2027, 11, 24), Rhythm.QUARTER);
        assertThat(period.code()).isEqualTo("2027-k4");
        assertThat(period.first()).isEqualTo("2027-10-01");
        assertThat(period.last()).isEqualTo("2027-12-31");
        assertThat(period.next().code()).isEqualTo("2028-k1");
        assertThat(period.previous().code()).isEqualTo("2027-k3");
        assertThat(BillingPeriod.of("2027-k4")).contains(period);
        assertThat(period.isOver(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(period.isOver(LocalDate.of(2028, 1, 1))).isTrue();
    }

    @Test
    void aMonthEndsOnItsLastDay() {
        BillingPeriod february = BillingPeriod.of("2028-02").orElseThrow();
        assertThat(february.last()).isEqualTo("2028-02-29");
        assertThat(february.next().code()).isEqualTo("2028-03");
        assertThat(BillingPeriod.of("2028-13")).isEmpty();
        assertThat(BillingPeriod.of("2028-k5")).isEmpty();
        assertThat(BillingPeriod.of("mars")).isEmpty();
    }

    @Test
    void anOrganisationNumberHasACheckDigit() {
        assertThat(LegalNumber.isValid("940039541")).isTrue();
        assertThat(LegalNumber.isValid("940039542")).isFalse();
        assertThat(LegalNumber.isValid("94003954")).isFalse();
        assertThat(LegalNumber.plain("NO 940 039 541 MVA")).isEqualTo("940039541");
        assertThat(LegalNumber.plain("0192:940039541")).isEqualTo("940039541");
    }
}
