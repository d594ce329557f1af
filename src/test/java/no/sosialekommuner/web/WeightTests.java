package no.sosialekommuner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Styles and scripts of a first visit: with some 15 kB for the page itself they stay within 110 kB. */
@CommunityTest
class WeightTests {

    private static final int BUDGET_BYTES = 95 * 1024;

    @Autowired
    Assets assets;

    @Test
    void aFirstVisitIsLight() throws IOException {
        int bytes = compressed("app.css") + compressed("app.js") + compressed("icon.svg");

        assertThat(bytes).isLessThan(BUDGET_BYTES);
    }

    private int compressed(String name) throws IOException {
        String file = "/static" + assets.address(name) + ".gz";
        try (InputStream contents = WeightTests.class.getResourceAsStream(file)) {
            assertThat(contents).as(file).isNotNull();
            return contents.readAllBytes().length;
        }
    }
}
