package no.sosialekommuner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

class ForeignHtmlTests {

    private final Markdown markdown = new Markdown();

    @Example
    void paragraphsAndHeadingsStandApart() {
        assertThat(ForeignHtml.markdown(
                        "<h2>Flom</h2>\n<p>Elva\n stiger.</p><p>Vi <em>venter</em>, <strong>ikke</strong> dere.</p>"))
                .isEqualTo("## Flom\n\nElva stiger.\n\nVi *venter*, **ikke** dere.");
    }

    @Example
    void listsNest() {
        assertThat(ForeignHtml.markdown("<ul><li>en<ol><li>a</li><li>b</li></ol></li><li>to</li></ul>"))
                .isEqualTo("- en\n\n  1. a\n  2. b\n\n- to");
    }

    @Example
    void listsThatFollowEachOtherStayTwo() {
        assertThat(markdown.html(ForeignHtml.markdown("<ul><li>a</li></ul><ul><li>b</li></ul>")))
                .containsSubsequence("</ul>", "<ul>");
    }

    @Example
    void quotesKeepTheirBlocks() {
        assertThat(ForeignHtml.markdown("<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>"))
                .isEqualTo("> a\n>\n> > b");
    }

    @Example
    void codeStandsInAFenceLongerThanItself() {
        assertThat(ForeignHtml.markdown("<pre class=\"lang-sh\"><code>a ``` b\n  &lt;c&gt;\n</code></pre>"))
                .isEqualTo("````sh\na ``` b\n  <c>\n````");
        assertThat(ForeignHtml.markdown("<p><code>`x`</code></p>")).isEqualTo("`` `x` ``");
    }

    @Example
    void linksLeadToTheWebOnly() {
        assertThat(ForeignHtml.markdown("<a href=\"https://a.no/b_(c)\">d [e]</a>"))
                .isEqualTo("[d \\[e\\]](https://a.no/b_%28c%29)");
        assertThat(ForeignHtml.markdown("<a href=\"javascript:alert(1)\">d</a> <a href=\"/questions/1\">e</a>"))
                .isEqualTo("d e");
    }

    @Example
    void picturesKeepTheirWords() {
        assertThat(ForeignHtml.markdown("<p>Se!<img src=\"https://a.no/b.png\" alt=\"et *kart*\"></p>"))
                .isEqualTo("Se\\!![et \\*kart\\*](https://a.no/b.png)");
    }

    @Example
    void tablesStayTables() {
        String table = "<table><tr><th>År</th><th>Antall</th></tr><tr><td>2026</td><td>a|b</td></tr></table>";
        assertThat(ForeignHtml.markdown(table)).isEqualTo("| År | Antall |\n| --- | --- |\n| 2026 | a\\|b |");
        assertThat(markdown.html(ForeignHtml.markdown(table))).contains("<td>a|b</td>");
    }

    @Example
    void lineBreaksStay() {
        assertThat(markdown.html(ForeignHtml.markdown("<p>a<br>- b<br>1. c</p>")))
                .contains("<br>")
                .doesNotContain("<li>");
    }

    @Example
    void whatLooksLikeMarkdownIsText() {
        List<String> lines = List.of(
                "# a",
                "* b",
                "- c",
                "+ d",
                "1. e",
                "2) f",
                "> g",
                "***",
                "---",
                "===",
                "```",
                "~~~",
                "[a](b)",
                "_x_",
                "`y`",
                "a\\*b",
                "&amp;lt;",
                "| a | b |",
                "![a](b)",
                "~~x~~",
                "[ ] x",
                "[x]: /a");
        for (String line : lines) {
            String shown = Jsoup.parse("<p>" + line + "</p>").text();
            assertThat(Jsoup.parse(markdown.html(ForeignHtml.markdown("<p>" + line + "</p>")))
                            .body()
                            .html())
                    .as(line)
                    .startsWith("<p>")
                    .doesNotContain("<em>", "<strong>", "<code>", "<a ");
            assertThat(Jsoup.parse(markdown.html(ForeignHtml.markdown("<p>" + line + "</p>")))
                            .text())
                    .isEqualTo(shown);
        }
    }

    @Example
    void aPranksterMayNestAsDeepAsHeLikes() {
        String html = "<blockquote>".repeat(3_000) + "dypt" + "</blockquote>".repeat(3_000);
        assertThat(ForeignHtml.markdown(html)).contains("dypt");
    }

    @Property(tries = 300)
    void noWordIsLost(@ForAll("html") String html) {
        String shown =
                words(Jsoup.parse(markdown.html(ForeignHtml.markdown(html))).text());

        assertThat(shown).isEqualTo(words(Jsoup.parse(html).text()));
    }

    /** Words alone: spaces and the marks that stand for raised text may differ. */
    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    @Provide
    Arbitrary<String> html() {
        return blocks(3).list().ofMinSize(1).ofMaxSize(4).map(blocks -> String.join("\n", blocks));
    }

    private static Arbitrary<String> blocks(int depth) {
        Arbitrary<String> flat = Arbitraries.oneOf(
                inline(2).map(it -> "<p>" + it + "</p>"),
                inline(1).map(it -> "<h3>" + it + "</h3>"),
                text().map(it -> "<pre><code>" + it + "\n  " + it + "</code></pre>"),
                inline(1)
                        .list()
                        .ofSize(4)
                        .map(cells ->
                                "<table><tr><th>" + cells.get(0) + "</th><th>" + cells.get(1) + "</th></tr><tr><td>"
                                        + cells.get(2) + "</td><td>" + cells.get(3) + "</td></tr></table>"),
                Arbitraries.just("<hr>"),
                inline(2));
        if (depth == 0) {
            return flat;
        }
        Arbitrary<List<String>> inside = blocks(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                flat,
                inside.map(it -> "<blockquote>" + String.join("", it) + "</blockquote>"),
                inside.map(it -> "<ul>" + items(it) + "</ul>"),
                inside.map(it -> "<ol>" + items(it) + "</ol>"),
                inside.map(it -> "<div>" + String.join("", it) + "</div>"));
    }

    private static String items(List<String> items) {
        return items.stream().map(it -> "<li>" + it + "</li>").collect(Collectors.joining());
    }

    private static Arbitrary<String> inline(int depth) {
        Arbitrary<String> flat = Arbitraries.oneOf(text(), text().map(it -> "<code>" + it + "</code>"));
        if (depth == 0) {
            return flat;
        }
        Arbitrary<String> inside =
                inline(depth - 1).list().ofMinSize(1).ofMaxSize(3).map(it -> String.join(" ", it));
        return Arbitraries.oneOf(
                flat,
                inside.map(it -> "<em>" + it + "</em>"),
                inside.map(it -> "<strong>" + it + " </strong>"),
                inside.map(it -> "<a href=\"https://a.no/" + it.length() + "\">" + it + "</a>"),
                inside.map(it -> it + "<br>" + it),
                inside.map(it -> "<s>" + it + "</s>"),
                inside.map(it -> "x<sup>" + it + "</sup>"));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("abcæøå123 .,!?*_`#-+=>()[]\\|~:\n")
                .ofMinLength(1)
                .ofMaxLength(14)
                .map(it -> it.replace(">", "&gt;"));
    }
}
