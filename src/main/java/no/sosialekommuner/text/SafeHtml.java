package no.sosialekommuner.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** The allow list: whatever the Markdown renderer made, only what is named here gets onto a page. */
final class SafeHtml {

    private static final String BASE = "https://base.invalid/";

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "em", "strong", "del")
            .addTags("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "img", "input")
            .addAttributes("ol", "start")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addAttributes("code", "class")
            .addAttributes("a", "href", "title", "rel")
            .addAttributes("img", "src", "alt", "title", "loading")
            .addAttributes("input", "type", "checked", "disabled", "aria-label")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true);

    private static final Pattern OWN_FILE =
            Pattern.compile("/vedlegg/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/[^/\\\\?#]*)?");

    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_/@.-])@([A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){1,39})(?![A-Za-z0-9])");
    private static final int LABEL = 80;

    private final Set<String> mentions = new LinkedHashSet<>();
    private final Set<UUID> files = new LinkedHashSet<>();

    private SafeHtml() {}

    static Rendered of(String html) {
        return new SafeHtml().rendered(html);
    }

    private Rendered rendered(String html) {
        Document raw = Jsoup.parseBodyFragment(html, BASE);
        raw.outputSettings().prettyPrint(false);
        elements(raw).forEach(this::mend);
        texts(raw).forEach(this::mention);
        Document clean = new Cleaner(ALLOWED).clean(raw);
        clean.outputSettings().prettyPrint(false);
        return new Rendered(clean.body().html(), clean.body().text(), mentions, files);
    }

    private void mend(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5" ->
                element.tagName("h" + (element.normalName().charAt(1) - '0' + 1));
            case "img" -> image(element);
            case "a" -> link(element);
            case "input" -> element.attr("aria-label", label(element));
            case "code" -> {
                if (!element.className().matches("language-[\\w+#-]{1,30}")) {
                    element.removeAttr("class");
                }
            }
            default -> {}
        }
    }

    /** A page heads itself, so a text begins one level below. Pictures come from us alone: others would tell who reads. */
    private void image(Element image) {
        String source = image.attr("src");
        Matcher own = OWN_FILE.matcher(source);
        if (own.matches()) {
            files.add(UUID.fromString(own.group(1)));
            image.attr("loading", "lazy");
            return;
        }
        Element link =
                new Element("a").attr("href", source).text(image.attr("alt").isBlank() ? source : image.attr("alt"));
        link(link);
        boolean linked = image.closest("a") != null;
        image.replaceWith(linked ? new TextNode(link.text()) : link);
    }

    private void link(Element link) {
        String target = link.attr("href").strip();
        Matcher own = OWN_FILE.matcher(target);
        if (own.matches()) {
            files.add(UUID.fromString(own.group(1)));
        }
        boolean ours = target.startsWith("#") || target.matches("/(?![/\\\\]).*");
        boolean elsewhere = target.toLowerCase(Locale.ROOT).matches("(https?://|mailto:)[\\s\\S]+");
        if (!ours && !elsewhere) {
            link.removeAttr("href");
        } else if (elsewhere) {
            link.attr("rel", "nofollow noopener ugc");
        }
    }

    private static String label(Element box) {
        Element item = box.parent();
        String words = item == null ? "" : item.ownText().strip();
        return words.length() <= LABEL ? words : words.substring(0, words.offsetByCodePoints(0, LABEL / 2)) + "…";
    }

    private void mention(TextNode text) {
        String words = text.getWholeText();
        Matcher found = MENTION.matcher(words);
        List<Node> parts = new ArrayList<>();
        int end = 0;
        while (found.find()) {
            String handle = found.group(1).toLowerCase(Locale.ROOT);
            mentions.add(handle);
            parts.add(new TextNode(words.substring(end, found.start())));
            parts.add(new Element("a").attr("href", "/medlemmer/" + handle).text(found.group()));
            end = found.end();
        }
        if (!parts.isEmpty()) {
            parts.add(new TextNode(words.substring(end)));
            parts.forEach(text::before);
            text.remove();
        }
    }

    private static List<Element> elements(Document document) {
        return new ArrayList<>(document.body().getAllElements());
    }

    /** The words outside links and code. */
    private static List<TextNode> texts(Document document) {
        List<TextNode> texts = new ArrayList<>();
        document.body().traverse(new NodeVisitor() {
            private int inside;

            @Override
            public void head(Node node, int depth) {
                inside += isShut(node) ? 1 : 0;
                if (inside == 0
                        && node instanceof TextNode text
                        && text.getWholeText().indexOf('@') >= 0) {
                    texts.add(text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                inside -= isShut(node) ? 1 : 0;
            }
        });
        return texts;
    }

    private static boolean isShut(Node node) {
        return node instanceof Element element
                && (element.normalName().equals("a") || element.normalName().equals("code"));
    }
}
