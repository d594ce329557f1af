package no.sosialekommuner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Reads HTML as a browser does and looks for anything that could act. */
final class Inactive {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "body",
            "p",
            "br",
            "hr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "code",
            "em",
            "strong",
            "del",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "img",
            "input");

    private static final Set<String> ATTRIBUTES = Set.of(
            "start",
            "align",
            "class",
            "href",
            "title",
            "rel",
            "src",
            "alt",
            "loading",
            "type",
            "checked",
            "disabled",
            "aria-label");

    private Inactive() {}

    static void assertThatItIs(String html) {
        for (Element element : Jsoup.parse(html).getAllElements()) {
            if (element.normalName().startsWith("#")) {
                continue;
            }
            assertThat(ELEMENTS).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).contains(attribute.getKey());
            }
            String target = element.attr("href").toLowerCase(Locale.ROOT);
            assertThat(target.isEmpty() || target.matches("(?s)(https?://|mailto:|/(?![/\\\\])|#).*"))
                    .as(target)
                    .isTrue();
            assertThat(element.attr("src")).matches("|/vedlegg/.*");
        }
    }
}
