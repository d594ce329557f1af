package no.sosialekommuner.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void whatCannotBeStoredOrSeenIsTakenOut() {
        assertThat(PlainText.clean("a\0b\uD800c\u0007d\u202Ee\uFEFFf")).isEqualTo("abcdef");
        assertThat(PlainText.clean("a\r\nb\rc\u2028d\te")).isEqualTo("a\nb\nc\nd\te");
    }

    @Test
    void whatLanguagesNeedStays() {
        assertThat(PlainText.clean("a\u030A 😀 \u200Fمرحبا čáhci")).isEqualTo("å 😀 \u200Fمرحبا čáhci");
    }

    @Test
    void aTowerOfAccentsIsCut() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(PlainText.clean("a" + "\u0301\u0327".repeat(100_000))
                                .length())
                        .isLessThan(12));
    }

    @Test
    void aLineHasNoBreaks() {
        assertThat(PlainText.line("  a\n\tb\u0000 ")).isEqualTo("a b");
    }

    @Property
    void whatIsCleanStaysAsItIsAndCanBeStored(@ForAll String text) {
        String clean = PlainText.clean(text);
        assertThat(PlainText.clean(clean)).isEqualTo(clean);
        assertThat(new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(clean);
    }
}
