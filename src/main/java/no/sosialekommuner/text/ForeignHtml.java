package no.sosialekommuner.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML of another system as Markdown. No word is lost: what has no counterpart keeps its text. {@code text.Markdown} reads
 * the result back as the same paragraphs, lists, quotes, code and tables.
 */
public final class ForeignHtml {

    /** Deeper nesting is somebody's prank; its text is kept in one paragraph. */
    private static final int DEEPEST = 30;

    private ForeignHtml() {}

    public static String markdown(String html) {
        return String.join("\n\n", blocks(Jsoup.parseBodyFragment(html).body(), 0));
    }

    /** The blocks of Markdown that the element's children make. */
    private static List<String> blocks(Element parent, int depth) {
        if (depth > DEEPEST) {
            return parent.text().isBlank() ? List.of() : List.of(InlineHtml.lines(new TextNode(parent.text())));
        }
        List<String> blocks = new ArrayList<>();
        List<Node> inline = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                paragraph(inline, blocks);
                block(element, depth, blocks);
            } else {
                inline.add(child);
            }
        }
        paragraph(inline, blocks);
        return blocks;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !element.normalName().matches("del|ins|noscript|video|canvas")
                || element.children().stream().anyMatch(ForeignHtml::isBlock);
    }

    private static void paragraph(List<Node> inline, List<String> blocks) {
        blocks.addAll(InlineHtml.paragraphs(inline));
        inline.clear();
    }

    private static void block(Element element, int depth, List<String> blocks) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "ul", "ol" -> list(element, depth, blocks);
            case "blockquote" -> quote(element, depth, blocks);
            case "pre" -> blocks.add(CodeBlock.of(element));
            case "hr" -> blocks.add("***");
            case "table" ->
                HtmlTable.of(element).ifPresentOrElse(blocks::add, () -> blocks.addAll(blocks(element, depth + 1)));
            default -> blocks.addAll(blocks(element, depth + 1));
        }
    }

    private static void heading(Element element, List<String> blocks) {
        String text = InlineHtml.oneLine(element);
        if (!text.isEmpty()) {
            blocks.add("#".repeat(element.normalName().charAt(1) - '0') + " " + text);
        }
    }

    private static void quote(Element element, int depth, List<String> blocks) {
        List<String> inside = blocks(element, depth + 1);
        if (!inside.isEmpty()) {
            blocks.add(indented(String.join("\n\n", inside), "> ", "> "));
        }
    }

    /** Two lists after each other would become one, so they take turns with their marks. */
    private static void list(Element element, int depth, List<String> blocks) {
        boolean ordered = element.normalName().equals("ol");
        boolean second = !blocks.isEmpty() && blocks.getLast().matches("(?s)(- |\\d+\\. ).*");
        List<String> items = new ArrayList<>();
        boolean loose = false;
        int number = 1;
        for (Node child : element.childNodes()) {
            List<String> inside = child instanceof Element item ? item(item, depth) : text(child);
            if (!inside.isEmpty()) {
                String mark = ordered ? number++ + (second ? ") " : ". ") : second ? "* " : "- ";
                loose |= inside.size() > 1;
                items.add(indented(String.join("\n\n", inside), mark, " ".repeat(mark.length())));
            }
        }
        if (!items.isEmpty()) {
            blocks.add(String.join(loose ? "\n\n" : "\n", items));
        }
    }

    private static List<String> item(Element item, int depth) {
        return item.normalName().equals("li") ? blocks(item, depth + 1) : wrapped(item, depth);
    }

    private static List<String> wrapped(Element stray, int depth) {
        Element item = new Element("li");
        item.appendChild(stray.clone());
        return blocks(item, depth + 1);
    }

    private static List<String> text(Node child) {
        String text = InlineHtml.lines(List.of(child));
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static String indented(String text, String first, String others) {
        StringBuilder indented = new StringBuilder();
        String prefix = first;
        for (String line : text.split("\n", -1)) {
            indented.append(line.isEmpty() ? prefix.stripTrailing() : prefix + line)
                    .append('\n');
            prefix = others;
        }
        indented.setLength(indented.length() - 1);
        return indented.toString();
    }
}
