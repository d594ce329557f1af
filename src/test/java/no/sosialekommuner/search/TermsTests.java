package no.sosialekommuner.search;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityTest
class TermsTests {

    @Autowired
    Terms terms;

    @Test
    void aTextHasWhatIsAskedForInAnyForm() {
        Terms.Asked asked = terms.asked("sandsekk -ball hvem");

        assertThat(terms.of("Vi la ut sandsekkene"))
                .containsAll(asked.wanted())
                .doesNotContainAnyElementsOf(asked.without());
        assertThat(terms.of("Vi spelte ball")).containsAll(asked.without());
    }
}
