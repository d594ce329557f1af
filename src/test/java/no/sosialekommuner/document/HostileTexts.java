package no.sosialekommuner.document;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** What somebody may write or paste, on purpose or not. */
public final class HostileTexts {

    private HostileTexts() {}

    public static Stream<Arguments> all() {
        return Stream.of(
                text("nothing", ""),
                text("only a picture that is not there", "![](/vedlegg/00000000-0000-4000-8000-000000000000/x.png)"),
                text("a word of ten thousand letters", "Før " + "æ".repeat(10_000) + " etter"),
                text(
                        "a word of ten thousand letters in a cell",
                        "| a | b |\n|---|---|\n| x | " + "z".repeat(10_000) + " |"),
                text(
                        "a table of five hundred rows",
                        "| a | b | c |\n|---|---|---|\n" + "| en | to | tre |\n".repeat(500)),
                text(
                        "a table of thirty columns",
                        "|" + " k |".repeat(30) + "\n|" + "---|".repeat(30) + "\n|" + " verdi |".repeat(30)),
                text("a cell of two pages", "| a |\n|---|\n| " + "Mange ord i en celle. ".repeat(600) + " |"),
                text("lists in lists", nested("- punkt\n", 40)),
                text("quotes in quotes", "> ".repeat(45) + "innerst"),
                text(
                        "headings that leave levels out",
                        "#### Fire\n\ntekst\n\n# En\n\n###### Seks\n\n## To\n\n#\n\n## "),
                text("headings in lists and quotes", "- # Punkt\n\n> ## Sitat\n\n1. | a |\n   |---|\n   | b |"),
                text(
                        "right to left",
                        "مرحبا بالعالم هذا نص عربي طويل\n\nשלום עולם 123 (abc)\n\n- عنصر\n\n| العنوان |\n|---|\n| قيمة |"),
                text("emoji", "# 🎉 Feiring\n\n👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 ❤️ 🇳🇴 1️⃣"),
                text("signs of other languages", "漢字 かな हिन्दी ไทย 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ﷽ e" + "\u0301".repeat(5)),
                text("controls", "a\u0000b\u0001c\u000Bd\u001Fe\u007Ff\uFFFEg\uFFFFh\uD800i\uDC00j\u202Ek"),
                text(
                        "what looks like XML",
                        "<b>&amp;</b> ]]> <!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]> &y; `<fo:block/>`"),
                text("addresses of every kind", """
                        [a](https://eksempel.no/a b) [b](https://eksempel.no/%zz) [c](http://[::1) [d](mailto:x@y.no)
                        [e](https://eksempel.no/?q=æøå&x='"<>) [f](/bidrag/7) [g](#her) <https://eksempel.no/(parentes)>
                        """),
                text("a long line of code", "```\n" + "x".repeat(3_000) + "\n\tinnrykk\n\n```"),
                text("breaks", "en  \nto  \n**tre  \nfire**"));
    }

    private static Arguments text(String name, String markdown) {
        return Arguments.of(Named.of(name, markdown));
    }

    private static String nested(String item, int deep) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < deep; at++) {
            text.append("  ".repeat(at)).append(item);
        }
        return text.toString();
    }
}
