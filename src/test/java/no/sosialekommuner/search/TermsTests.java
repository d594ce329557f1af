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
        Terms.Asked asked = terms.asked("sandsekk -ball hvem", "sandsekk -ball hvem");

        assertThat(terms.of("Vi la ut sandsekkene"))
                .containsAll(asked.wanted())
                .doesNotContainAnyElementsOf(asked.without());
        assertThat(terms.of("Vi spelte ball")).containsAll(asked.without());
    }

    @Test
    void aTextHasOtherWordsForWhatItSays() {
        assertThat(terms.others("Hva gjør dere når det blir flom?"))
                .containsAll(terms.asked("oversvømmelse", "oversvømmelse").wanted());
        assertThat(terms.others("Vi følger lov om offentlige anskaffelser."))
                .containsAll(
                        terms.asked("anskaffelsesloven", "anskaffelsesloven").wanted());
        assertThat(terms.others("Brunost")).isEmpty();
    }

    @Test
    void aMisspeltWordIsAskedForInBothSpellings() {
        Terms.Asked asked = terms.asked("tåkeluhr ved havn", "tåkelur ved havn");

        String written = terms.asked("tåkeluhr", "tåkeluhr").wanted().getFirst();
        String meant = terms.asked("tåkelur", "tåkelur").wanted().getFirst();
        assertThat(asked.wanted()).hasSize(2).contains(written + "|" + meant);
    }
}
