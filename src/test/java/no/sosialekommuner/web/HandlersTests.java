package no.sosialekommuner.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.web.Handlers.Asked;
import no.sosialekommuner.web.Handlers.Looks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

class HandlersTests {

    @ParameterizedTest
    @CsvSource({
        "/bidrag/{id}, /bidrag/12",
        "/bidrag/{id}/{words}, /bidrag/12/en-tittel",
        "/bidrag/{id}/rediger, /bidrag/12/rediger",
        "/bidrag/{id}/svar/{reply}/liker, /bidrag/12/svar/3/liker",
        "/bidrag/{id}/dokument.pdf, /bidrag/12/dokument.pdf",
        "/bidrag/{id}, /bidrag%2F12/..",
        "/bidrag/{id}, /bidr%61g/12",
        "/bidrag/{id}/rediger, /bidrag/12/redig%65r",
        "/bidrag/{id}, /bidrag;a=b/12",
        "/{slug}, /anna",
        "/assets/**, /assets/app.css",
        "/assets/**, /assets/font/a.woff2",
        "/files/{*path}, /files/a/b/c",
        "/files/*.png, /files/a.png",
        "/, /"
    })
    void whatMayMatchIsHeldAgainstThePattern(String pattern, String path) {
        assertThat(looks(pattern).mayBe(Asked.of("GET", path))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/bidrag/{id}, /kommuner/0301",
        "/bidrag/{id}, /bidrag",
        "/bidrag/{id}, /bidrag/12/rediger",
        "/bidrag/{id}/rediger, /bidrag/12/versjoner",
        "/bidrag/{id}/svar, /bi",
        "/files/*.png, /files/a.pdf",
        "/api/v1/members/{handle}, /api/v1/contributions/1"
    })
    void whatLooksOtherwiseIsPassedOver(String pattern, String path) {
        assertThat(looks(pattern).mayBe(Asked.of("GET", path))).isFalse();
    }

    @Test
    void oneOfSeveralPatternsIsEnough() {
        Looks looks = Looks.of(info(RequestMappingInfo.paths("/bidrag/{id}", "/bidrag/{id}/{words}")));

        assertThat(looks.mayBe(Asked.of("GET", "/bidrag/12"))).isTrue();
        assertThat(looks.mayBe(Asked.of("GET", "/bidrag/12/ord"))).isTrue();
        assertThat(looks.mayBe(Asked.of("GET", "/bidrag/12/ord/til"))).isFalse();
    }

    @Test
    void whatIsAskedByAnotherMethodIsPassedOver() {
        Looks page = looks("/bidrag/{id}", RequestMethod.GET);
        Looks form = looks("/bidrag/{id}", RequestMethod.POST);

        assertThat(page.mayBe(Asked.of("GET", "/bidrag/12"))).isTrue();
        assertThat(page.mayBe(Asked.of("POST", "/bidrag/12"))).isFalse();
        assertThat(form.mayBe(Asked.of("POST", "/bidrag/12"))).isTrue();
        assertThat(form.mayBe(Asked.of("GET", "/bidrag/12"))).isFalse();
        assertThat(looks("/bidrag/{id}").mayBe(Asked.of("POST", "/bidrag/12"))).isTrue();
    }

    /** Spring answers what is asked of a page without its text, and what may be asked, by what it knows of other methods. */
    @ParameterizedTest
    @CsvSource({"HEAD", "OPTIONS", "PATCH"})
    void otherMethodsAreLeftToSpring(String method) {
        assertThat(looks("/bidrag/{id}", RequestMethod.GET).mayBe(Asked.of(method, "/bidrag/12")))
                .isTrue();
    }

    private static Looks looks(String pattern, RequestMethod... methods) {
        return Looks.of(info(RequestMappingInfo.paths(pattern).methods(methods)));
    }

    private static RequestMappingInfo info(RequestMappingInfo.Builder builder) {
        return builder.build();
    }
}
