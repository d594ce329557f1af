package no.sosialekommuner.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands within a line: words with emphasis, links, pictures and code. */
final class InlineHtml {

    private static final int DEEPEST = 30;
    private static final Pattern WEB = Pattern.compile("(?i)(https?:)?//[^\\s/]\\S*");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern BREAK = Pattern.compile("[ \\t]*\\n[ \\t]*");

    private InlineHtml() {}

    /** The same, where an empty line between breaks begins a new paragraph. */
    static List<String> paragraphs(List<Node> nodes) {
        return EMPTY_LINE
                .splitAsStream(inside(nodes, 0))
                .map(InlineHtml::lines)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** One or more lines, each ended by a hard break but the last; empty when there is nothing to read. */
    static String lines(List<Node> nodes) {
        return lines(inside(nodes, 0));
    }

    static String lines(Node node) {
        return lines(List.of(node));
    }

    static String oneLine(Element parent) {
        return inside(parent.childNodes(), 0).replaceAll("\\s+", " ").strip();
    }

    private static String lines(String text) {
        return BREAK.splitAsStream(text.strip())
                .map(line -> line.replaceAll(" +", " "))
                .filter(line -> !line.isEmpty())
                .map(Escapes::atBeginning)
                .collect(Collectors.joining("\\\n"));
    }

    /** Hard breaks are line ends here; all other space is single spaces. */
    private static String inside(List<Node> nodes, int depth) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            if (node instanceof TextNode words) {
                text.append(Escapes.inText(words.getWholeText().replaceAll("\\s+", " ")));
            } else if (node instanceof Element element) {
                text.append(depth > DEEPEST ? Escapes.inText(element.text()) : element(element, depth + 1));
            }
        }
        return text.toString();
    }

    private static String element(Element element, int depth) {
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "img" -> picture(element);
            case "code", "kbd", "samp", "tt" -> CodeBlock.span(element.wholeText());
            case "a" -> link(element, inside(element.childNodes(), depth));
            case "strong", "b" -> marked("**", inside(element.childNodes(), depth));
            case "em", "i", "cite", "var" -> marked("*", inside(element.childNodes(), depth));
            case "s", "strike", "del" -> marked("~~", inside(element.childNodes(), depth));
            case "sup" -> raised("^", inside(element.childNodes(), depth));
            case "sub" -> raised("\\_", inside(element.childNodes(), depth));
            default ->
                element.isBlock() ? inside(element.childNodes(), depth) + " " : inside(element.childNodes(), depth);
        };
    }

    /** The marks must touch the words, must not go over a line's end, and twice the same would mean something else. */
    private static String marked(String mark, String text) {
        String words = text.strip();
        if (words.isEmpty() || words.startsWith(mark) || words.endsWith(mark)) {
            return text;
        }
        int begin = text.indexOf(words);
        return text.substring(0, begin)
                + BREAK.splitAsStream(words)
                        .map(line -> line.isEmpty() ? "" : mark + line + mark)
                        .collect(Collectors.joining("\n"))
                + text.substring(begin + words.length());
    }

    /** Markdown has neither raised nor lowered text; {@code 2^n} is what people type instead. */
    private static String raised(String mark, String text) {
        String words = text.strip();
        return words.isEmpty() ? text : words.length() == 1 ? mark + words : mark + "(" + words + ")";
    }

    private static String link(Element element, String text) {
        String address = address(element.attr("href"));
        String words = text.strip().replaceAll("\\s*\\n\\s*", " ");
        if (address.isEmpty() || words.isEmpty()) {
            return text;
        }
        return (text.startsWith(" ") ? " [" : "[") + words + "](" + address + ")" + (text.endsWith(" ") ? " " : "");
    }

    private static String picture(Element element) {
        String address = address(element.attr("src"));
        String words =
                Escapes.inText(element.attr("alt").replaceAll("\\s+", " ").strip());
        return address.isEmpty() ? words : "![" + words + "](" + address + ")";
    }

    /** Only what leads to the web or to a mail: an address within the other site leads nowhere here. */
    private static String address(String href) {
        String address = href.strip().replaceAll("[\\s\\p{Cntrl}]", "%20");
        boolean web = WEB.matcher(address).matches();
        if (!web && !address.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            return "";
        }
        return (address.startsWith("//") ? "https:" + address : address)
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C");
    }
}
