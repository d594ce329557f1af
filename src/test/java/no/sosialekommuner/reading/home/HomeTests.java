package no.sosialekommuner.reading.home;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class HomeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Test
    void aMemberIsGreetedByName() {
        assertThat(mvc.get().uri("/").with(Cast.as(cast.anna())))
                .hasStatusOk()
                .bodyText()
                .contains("Hei, Anna Solberg");
    }

    @Test
    void anOutsiderIsSentToTheSignInPage() {
        assertThat(mvc.get().uri("/")).hasStatus3xxRedirection().redirectedUrl().endsWith("/logg-inn");
    }
}
