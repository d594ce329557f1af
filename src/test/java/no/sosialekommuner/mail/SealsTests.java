package no.sosialekommuner.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunityTest
class SealsTests {

    @Autowired
    Seals seals;

    @Autowired
    JdbcClient db;

    @Test
    void numbersComeBackOnEveryNode() {
        String sealed = seals.seal("svar", 7, 0, 123_456_789);

        assertThat(new Seals(db).open("svar", sealed))
                .hasValueSatisfying(numbers -> assertThat(numbers).containsExactly(7, 0, 123_456_789));
        assertThat(sealed).isEqualTo(sealed.toLowerCase(Locale.ROOT)).hasSizeLessThan(45);
    }

    @Test
    void evenLongNumbersFitBeforeTheAt() {
        assertThat("svar+" + seals.seal("svar", 9_999_999_999L, 9_999_999_999L, 9_999_999_999L))
                .hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void aSealOfAnotherPurposeIsNone() {
        assertThat(seals.open("retur", seals.seal("svar", 7))).isEmpty();
    }

    @Test
    void whateverIsChangedIsNoticed() {
        String sealed = seals.seal("svar", 7, 8, 9);
        for (int at = 0; at < sealed.length(); at++) {
            char other = sealed.charAt(at) == 'x' ? 'y' : 'x';
            assertThat(seals.open("svar", sealed.substring(0, at) + other + sealed.substring(at + 1)))
                    .isEmpty();
        }
        assertThat(seals.open("svar", sealed + "0")).isEmpty();
        assertThat(seals.open("svar", "")).isEmpty();
        assertThat(seals.open("svar", "æ".repeat(40))).isEmpty();
    }
}
