package no.sosialekommuner.correspondence.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.sosialekommuner.text.ForeignHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * HTML of a mail program as lines of Markdown. Where the program marks what it has quoted, and what is its user's signature,
 * that is taken over; the rest is for {@link Cut} to tell by the words.
 */
final class MailHtml {

    /** Stands on a line of its own where the mail that is answered begins. */
    static final String ORIGINAL = "\uE000";

    /** Stands on a line of its own before a quotation that the program has made. */
    static final String QUOTATION = "\uE001";

    private static final String PICTURE = "https://picture.invalid/";
    private static final int DEEPEST = 60;

    private static final String SIGNATURES =
            ".gmail_signature, [data-smartmail=gmail_signature], .moz-signature, #Signature, "
                    + "#x_Signature, [id^=ms-outlook-mobile-signature], #AppleMailSignature, .gmail_signature_prefix";

    private static final String UNSEEN = "style, script, head, title, meta, link, template, "
            + "[style*=display:none], [style*=display: none], [hidden]";

    private static final String ORIGINALS = "#divRplyFwdMsg, #x_divRplyFwdMsg, #appendonsend, .OutlookMessageHeader, "
            + "[id^=mail-editor-reference-message-container], hr[id^=stopSpelling]";

    private static final String QUOTATIONS = "blockquote[type=cite], blockquote.gmail_quote, .gmail_quote > blockquote";

    private static final String INTRODUCTIONS = ".gmail_attr, .moz-cite-prefix";

    private static final Pattern HEADER = Pattern.compile("(?i)^(fra|frå|from|von|från)\\s*:.*");

    /** Escaped because a link might have followed. */
    private static final Pattern ENDED = Pattern.compile("\\\\!(?!\\[)");

    private final Map<String, String> pictures = new LinkedHashMap<>();
    private final String markdown;

    MailHtml(String html, int from) {
        Document document = Jsoup.parse(html);
        if (depth(document.body()) > DEEPEST) {
            document.body().text(document.body().text());
        }
        document.select(UNSEEN).remove();
        document.select(SIGNATURES).remove();
        markOriginals(document);
        pictures(document, from);
        List.copyOf(document.select("p.MsoNormal, p.MsoPlainText, p.p1, p.p2")).forEach(line -> line.tagName("div"));
        spaces(document);
        lines(document.body());
        this.markdown =
                ENDED.matcher(ForeignHtml.markdown(document.body().html())).replaceAll("!");
    }

    String markdown() {
        return markdown;
    }

    /** What stands in the Markdown for a picture that came with the mail, by the picture's content id. */
    Map<String, String> pictures() {
        return pictures;
    }

    private static int depth(Element top) {
        int[] deepest = {0};
        top.traverse((_, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    private static void markOriginals(Document document) {
        document.select(INTRODUCTIONS).remove();
        document.select(QUOTATIONS).forEach(quotation -> mark(quotation, QUOTATION));
        document.select(ORIGINALS).forEach(original -> mark(original, ORIGINAL));
        document.select("div[style*=border-top]").stream()
                .filter(line -> HEADER.matcher(line.text()).matches())
                .forEach(line -> mark(line, ORIGINAL));
    }

    private static void mark(Element element, String mark) {
        element.before(new Element("p").text(mark));
    }

    private void pictures(Document document, int from) {
        for (Element image : document.select("img")) {
            String source = image.attr("src").strip();
            boolean unseen =
                    image.attr("width").matches("[01]") || image.attr("height").matches("[01]");
            if (source.regionMatches(true, 0, "cid:", 0, 4) && !unseen) {
                String id = source.substring(4);
                String address = pictures.computeIfAbsent(id, _ -> PICTURE + (from + pictures.size()));
                image.attr("src", address);
            } else if (unseen || !source.regionMatches(true, 0, "http", 0, 4)) {
                image.remove();
            }
        }
    }

    private static void spaces(Document document) {
        List<TextNode> texts = new ArrayList<>();
        document.body().traverse((node, _) -> {
            if (node instanceof TextNode text && text.getWholeText().indexOf('\u00A0') >= 0) {
                texts.add(text);
            }
        });
        texts.forEach(text -> text.text(text.getWholeText().replace('\u00A0', ' ')));
    }

    /** Mail programs make a block of each line: lines become lines again, and an empty one parts two paragraphs. */
    private static void lines(Element body) {
        for (Element block :
                body.select("div, center, section, article").asList().reversed()) {
            if (block.parent() == null || block.children().stream().anyMatch(MailHtml::isBlock)) {
                continue;
            }
            Node before = block.previousSibling();
            if (before != null && !isBreak(before)) {
                block.before(new Element("br"));
            }
            boolean empty = block.text().isBlank() && block.select("img").isEmpty();
            if (empty) {
                block.replaceWith(new Element("br"));
            } else {
                if (!isBreak(block.lastChild())) {
                    block.appendElement("br");
                }
                block.unwrap();
            }
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.children().stream().anyMatch(MailHtml::isBlock);
    }

    private static boolean isBreak(@Nullable Node node) {
        if (node instanceof TextNode text && text.isBlank()) {
            return node.previousSibling() == null || isBreak(node.previousSibling());
        }
        return node instanceof Element element && (element.normalName().equals("br") || element.isBlock());
    }
}
