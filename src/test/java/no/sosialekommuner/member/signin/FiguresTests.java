package no.sosialekommuner.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The figures of a node are for those who run it. */
@CommunityTest
class FiguresTests {

    private static final String FIGURES = "/actuator/prometheus";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Test
    void thisMachineReadsThem() {
        assertThat(mvc.get().uri(FIGURES)).hasStatusOk().bodyText().contains("jvm_memory_used_bytes");
    }

    @Test
    void anotherMachineDoesNot() {
        assertThat(mvc.get().uri(FIGURES).with(Cast.as(cast.anna())).with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                }))
                .hasStatus(403);
    }

    @Test
    void aProxyOnThisMachineDoesNotPassThemOn() {
        assertThat(mvc.get().uri(FIGURES).header("X-Forwarded-For", "192.0.2.7").with(Cast.as(cast.anna())))
                .hasStatus(403);
    }
}
