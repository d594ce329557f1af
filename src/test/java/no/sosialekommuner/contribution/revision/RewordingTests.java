package no.sosialekommuner.contribution.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RewordingTests {

    private static final String TEXT =
            "Vi svarer innen ett døgn på alt som kommer inn og fører logg over det som haster mest "
                    + "slik at den som tar over vakten ser hva som er gjort og hva som gjenstår";

    @Test
    void aTypingErrorIsNoNewText() {
        assertThat(Rewording.isSubstantial(TEXT, TEXT.replace("ett", "et"))).isFalse();
    }

    @Test
    void otherMarksAndAnotherOrderAreNoNewText() {
        assertThat(Rewording.isSubstantial("Ring vakta. Skriv logg!", "Skriv logg: ring vakta"))
                .isFalse();
    }

    @Test
    void aTenthOfTheWordsIs() {
        assertThat(Rewording.isSubstantial(TEXT, TEXT + " og fredager etter klokka tolv"))
                .isTrue();
    }

    @Test
    void manyWordsInALongTextAre() {
        String book = "ord ".repeat(5_000);
        assertThat(Rewording.isSubstantial(book, book + "nytt ".repeat(60))).isTrue();
        assertThat(Rewording.isSubstantial(book, book + "nytt ".repeat(20))).isFalse();
    }
}
