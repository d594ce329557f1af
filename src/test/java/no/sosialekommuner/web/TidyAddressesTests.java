package no.sosialekommuner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Bjørn's browser runs no scripts, and he shares the address of a list. */
@CommunityTest
class TidyAddressesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @ParameterizedTest
    @CsvSource({
        "/sporsmal?tag=&fylke=, /sporsmal",
        "/sporsmal?tag=flom&tag=&sort=read&fylke=, /sporsmal?tag=flom&sort=read",
        "/sok?q=bl%C3%A5+bil&kind=, /sok?q=bl%C3%A5+bil"
    })
    void whatWasNotChosenIsLeftOut(String address, String tidy) {
        assertThat(mvc.get()
                        .uri(URI.create(address))
                        .accept(MediaType.TEXT_HTML)
                        .with(Cast.as(cast.bjorn())))
                .hasStatus(303)
                .hasHeader("Location", tidy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sporsmal", "/sporsmal?tag=flom", "/sporsmal?sort=read&period=month"})
    void anAddressThatIsTidyIsAnswered(String address) {
        assertThat(mvc.get().uri(address).accept(MediaType.TEXT_HTML).with(Cast.as(cast.bjorn())))
                .hasStatusOk();
    }

    @Test
    void whatAScriptAsksForIsAnsweredAsItIs() {
        assertThat(mvc.get()
                        .uri("/sporsmal?tag=")
                        .accept(MediaType.TEXT_HTML)
                        .header("HX-Request", "true")
                        .with(Cast.as(cast.bjorn())))
                .hasStatusOk();
    }
}
