package no.sosialekommuner.document.paper;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.document.paper.Inline.Break;
import no.sosialekommuner.document.paper.Inline.Link;
import no.sosialekommuner.document.paper.Inline.Shown;
import no.sosialekommuner.document.paper.Inline.Text;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.NotFound;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads what stands in lines: spaces are drawn together as browsers do, and what looks alike becomes one piece. */
final class Lines {

    private static final String FILES = "/vedlegg/";

    private final LinkTargets targets;
    private final String undescribed;
    private List<Inline> words = new ArrayList<>();
    private boolean spaced = true;

    private Lines(LinkTargets targets, String undescribed) {
        this.targets = targets;
        this.undescribed = undescribed;
    }

    /** @param undescribed what is said of a picture that nobody has described */
    static List<Inline> of(List<Node> nodes, LinkTargets targets, String undescribed) {
        Lines lines = new Lines(targets, undescribed);
        nodes.forEach(node -> lines.add(node, Look.PLAIN));
        return trimmed(lines.words);
    }

    private void add(Node node, Look look) {
        if (node instanceof TextNode text) {
            text(text.getWholeText(), look);
        } else if (node instanceof Element element) {
            element(element, look);
        }
    }

    private void element(Element element, Look look) {
        switch (element.normalName()) {
            case "br" -> {
                words.add(new Break());
                spaced = true;
            }
            case "strong" -> inside(element, look.inBold());
            case "em" -> inside(element, look.inItalics());
            case "del" -> inside(element, look.struckOut());
            case "code" -> inside(element, look.asCode());
            case "a" -> link(element, look);
            case "img" -> picture(element);
            case "input" -> {} // the box of a task is the item's mark
            default -> inside(element, look);
        }
    }

    private void inside(Element element, Look look) {
        element.childNodes().forEach(child -> add(child, look));
    }

    /** A picture that is a link stands for itself; the words beside it stay the link. */
    private void link(Element element, Look look) {
        String address = targets.of(element.attr("href"));
        if (address == null) {
            inside(element, look);
            return;
        }
        List<Inline> around = words;
        words = new ArrayList<>();
        inside(element, look);
        List<Inline> linked = new ArrayList<>();
        List<Inline> pictures = new ArrayList<>();
        words.forEach(word -> (word instanceof Shown ? pictures : linked).add(word));
        words = around;
        if (!Inline.plain(linked).isBlank()) {
            words.add(new Link(address, linked));
        }
        words.addAll(pictures);
    }

    private void picture(Element element) {
        String described = PlainText.line(element.attr("alt"));
        String shown = described.isEmpty() ? undescribed : described;
        FileId file = file(element.attr("src"));
        if (file == null) {
            text(shown, Look.PLAIN);
        } else {
            words.add(new Shown(file, shown, PlainText.line(element.attr("title"))));
            spaced = false;
        }
    }

    private static @Nullable FileId file(String source) {
        try {
            return source.startsWith(FILES)
                    ? FileId.of(source.substring(FILES.length()).replaceFirst("/.*", ""))
                    : null;
        } catch (NotFound _) {
            return null;
        }
    }

    private void text(String whole, Look look) {
        StringBuilder kept = new StringBuilder(whole.length());
        String clean = PlainText.clean(whole);
        for (int at = 0; at < clean.length(); at++) {
            char c = clean.charAt(at);
            boolean space = c == ' ' || c == '\n' || c == '\t';
            if (!space) {
                kept.append(c);
            } else if (!spaced) {
                kept.append(' ');
            }
            spaced = space;
        }
        if (kept.isEmpty()) {
            return;
        }
        if (!words.isEmpty()
                && words.getLast() instanceof Text before
                && before.look().equals(look)) {
            words.set(words.size() - 1, new Text(before.text() + kept, look));
        } else {
            words.add(new Text(kept.toString(), look));
        }
    }

    private static List<Inline> trimmed(List<Inline> words) {
        while (!words.isEmpty()
                && (words.getLast() instanceof Break
                        || words.getLast() instanceof Text text && text.text().isBlank())) {
            words.removeLast();
        }
        return List.copyOf(words);
    }
}
