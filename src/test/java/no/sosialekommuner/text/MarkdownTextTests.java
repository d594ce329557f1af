package no.sosialekommuner.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed, nothing active comes out. */
class MarkdownTextTests {

    private static final Markdown MARKDOWN = new Markdown();

    @Property(tries = 2000)
    void nothingActiveComesOut(@ForAll("attacks") String text) {
        Inactive.assertThatItIs(MARKDOWN.html(text));
    }

    @Property(tries = 300)
    void anyCharactersAreTaken(@ForAll String text) {
        Inactive.assertThatItIs(MARKDOWN.html(text));
    }

    /** Pieces of Markdown and HTML in any order: what an attacker would put together. */
    @Provide
    Arbitrary<String> attacks() {
        return Arbitraries.of(
                        "<script>",
                        "</script>",
                        "alert(1)",
                        "<img src=x onerror=",
                        ">",
                        "\"",
                        "'",
                        "[x](",
                        ")",
                        "javascript:",
                        "data:text/html,",
                        "![",
                        "](",
                        "](<",
                        "`",
                        "```\n",
                        "\n",
                        "\n\n",
                        "> ",
                        "- ",
                        "|",
                        "|-|\n",
                        "*",
                        "__",
                        "~~",
                        "&#106;",
                        "&lt;",
                        "&quot;",
                        "<a href=",
                        "onclick=",
                        "\\",
                        "\0",
                        "\uD800",
                        "\uFDD0",
                        "\uFDD1",
                        "<svg>",
                        "<style>",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "https://x.no",
                        "/vedlegg/",
                        "@anna",
                        "#",
                        " ",
                        "\t",
                        "[a]: ",
                        "<math><mi//xlink:href=",
                        "\u202E",
                        "//x.no",
                        "mailto:",
                        "<iframe srcdoc=",
                        "\u0000javascript:")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
