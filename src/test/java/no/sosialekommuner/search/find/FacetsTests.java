package no.sosialekommuner.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FacetsTests {

    @Test
    void whatIsNotCountedToTheLastOneIsToldInTwoFigures() {
        assertThat(Facets.inTwoFigures(90_367)).isEqualTo(90_000);
        assertThat(Facets.inTwoFigures(16_496)).isEqualTo(16_000);
        assertThat(Facets.inTwoFigures(1_650)).isEqualTo(1_700);
        assertThat(Facets.inTwoFigures(99_800)).isEqualTo(100_000);
        assertThat(Facets.inTwoFigures(96)).isEqualTo(96);
        assertThat(Facets.inTwoFigures(0)).isZero();
    }
}
