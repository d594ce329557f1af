package no.sosialekommuner.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlersTests {

    @ParameterizedTest
    @CsvSource({
        "/bidrag/{id}, /bidrag/12",
        "/bidrag/{id}/{words}, /bidrag/12/en-tittel",
        "/bidrag/{id}, /bidrag%2F12",
        "/bidrag/{id}, /bidr%61g/12",
        "/bidrag/{id}, /bidrag;a=b/12",
        "/{slug}, /anna",
        "/assets/**, /assets/app.css",
        "/, /"
    })
    void whatMayMatchIsHeldAgainstThePattern(String pattern, String path) {
        assertThat(Handlers.mayMatch(Handlers.beginning(pattern), path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/bidrag/{id}, /kommuner/0301",
        "/bidrag/{id}, /bidrag",
        "/bidrag/{id}/svar, /bi",
        "/api/v1/members/{handle}, /api/v1/contributions/1"
    })
    void whatBeginsOtherwiseIsPassedOver(String pattern, String path) {
        assertThat(Handlers.mayMatch(Handlers.beginning(pattern), path)).isFalse();
    }
}
