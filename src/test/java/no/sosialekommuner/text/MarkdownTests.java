package no.sosialekommuner.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    private static final String FILE = "/vedlegg/0f5c5b1e-6f53-4bb6-a1b4-6d1a2b3c4d5e/tog.png";

    private final Markdown markdown = new Markdown();

    @Test
    void whatPeopleKnowIsRendered() {
        assertThat(markdown.html("**fet** ~~ut~~ https://ks.no\n\n| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains(
                        "<strong>fet</strong>",
                        "<del>ut</del>",
                        "<a rel=\"nofollow noopener ugc\" href=\"https://ks.no\">")
                .contains("<th align=\"right\">b</th>");
        assertThat(markdown.html("- [x] ferdig\n- [ ] igjen"))
                .contains("<input type=\"checkbox\" disabled checked aria-label=\"ferdig\">");
    }

    @Test
    void headingsLeaveTheFirstLevelToThePage() {
        assertThat(markdown.html("# En\n\n###### Seks")).isEqualTo("<h2>En</h2>\n<h6>Seks</h6>\n");
    }

    @Test
    void mentionsAreFoundAndLinked() {
        Rendered rendered = markdown.render("Hei @Anna og @bjorn-2, ikke a@b.no, `@kode` eller [@lenke](/x).");
        assertThat(rendered.mentions()).containsExactlyInAnyOrder("anna", "bjorn-2");
        assertThat(rendered.html()).contains("<a href=\"/medlemmer/anna\">@Anna</a>", "<code>@kode</code>");
    }

    @Test
    void picturesComeFromUsAlone() {
        Rendered rendered = markdown.render("![Tog](" + FILE + ") ![Spor](https://x.no/1.gif) ![](//x.no/2.gif)");
        assertThat(rendered.html())
                .contains("<img src=\"" + FILE + "\" alt=\"Tog\"")
                .contains("<a href=\"https://x.no/1.gif\" rel=\"nofollow noopener ugc\">Spor</a>")
                .containsOnlyOnce("<img");
        assertThat(rendered.files()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](data:text/html;base64,PHN2Zz4=)",
                "[x](vbscript:x)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "<svg/onload=alert(1)>",
                "[x]( \u0001javascript:alert(1))",
                "[a]: javascript:alert(1)\n\n[a]",
                "``` \" onmouseover=alert(1)\nx\n```",
                "[x](https://a.no \"\\\" onclick=alert(1) x=\\\"\")",
                "\uFDD0script>alert(1)"
            })
    void nothingActs(String text) {
        Inactive.assertThatItIs(markdown.html(text));
    }

    @Test
    void htmlStandsThereAsItWasTyped() {
        assertThat(markdown.html("a <b>c</b> 1 < 2 &amp; `<i>`"))
                .isEqualTo("<p>a &lt;b&gt;c&lt;/b&gt; 1 &lt; 2 &amp; <code>&lt;i&gt;</code></p>\n");
        assertThat(markdown.html("<https://ks.no> [a](<https://ks.no/x y>)"))
                .contains("href=\"https://ks.no\"", "href=\"https://ks.no/x y\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¤', quoteCharacter = '\0', textBlock = """
                    >
                    [
                    ![
                    *a **a_
                    -\u0020\u0020
                    <!--
                    <?
                    <!A
                    ~~a
                    [a](
                    [a](<b
                    `a``
                    |
                    &a
                    \\[
                    http://a@
                    @anna
                    e\u0301\u0327
                    """)
    void longAndDeepTextsAreRenderedInTime(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () -> Inactive.assertThatItIs(markdown.html(text + "\n\n" + text.replace(piece, piece + "\n"))));
    }

    @Test
    void tenThousandNestedThingsAreRenderedInTime() {
        int n = 10_000;
        assertTimeoutPreemptively(Duration.ofSeconds(15), () -> {
            assertThat(markdown.html("> ".repeat(n) + "innerst")).contains("innerst");
            assertThat(markdown.html("[".repeat(n) + "innerst" + "]".repeat(n))).contains("innerst");
            assertThat(markdown.html("![".repeat(n) + "innerst" + "](/a)".repeat(n)))
                    .contains("innerst");
            assertThat(markdown.html("*a **a ".repeat(n) + "innerst" + "** *".repeat(n)))
                    .contains("innerst");
            assertThat(markdown.html("- ".repeat(n) + "innerst")).contains("innerst");
            assertThat(markdown.html("|a".repeat(n) + "\n" + "|-".repeat(n) + "\n" + "|\n".repeat(n) + "innerst"))
                    .contains("innerst");
        });
    }

    @Test
    void htmlOfAnotherVersionIsMadeAgain() {
        assertThat(markdown.html("<p>gammelt</p>", Markdown.VERSION - 1, "nytt"))
                .isEqualTo("<p>nytt</p>\n");
        assertThat(markdown.html("<p>lagret</p>", Markdown.VERSION, "nytt")).isEqualTo("<p>lagret</p>");
    }

    @Test
    void anExcerptEndsAtAWordAndNeverInsideACharacter() {
        assertThat(markdown.excerpt("Dette er *noen* ord", 13)).isEqualTo("Dette er…");
        assertThat(markdown.excerpt("😀".repeat(50), 10))
                .doesNotContain("\uD83D…")
                .endsWith("…");
    }
}
