package no.sosialekommuner.document.paper;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.document.paper.Block.Cell;
import no.sosialekommuner.document.paper.Block.Code;
import no.sosialekommuner.document.paper.Block.Figure;
import no.sosialekommuner.document.paper.Block.Heading;
import no.sosialekommuner.document.paper.Block.Item;
import no.sosialekommuner.document.paper.Block.Items;
import no.sosialekommuner.document.paper.Block.Paragraph;
import no.sosialekommuner.document.paper.Block.Quote;
import no.sosialekommuner.document.paper.Block.Rule;
import no.sosialekommuner.document.paper.Block.Side;
import no.sosialekommuner.document.paper.Block.Table;
import no.sosialekommuner.document.paper.Inline.Shown;
import no.sosialekommuner.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Takes our own safe HTML apart. */
final class Blocks {

    /** More columns than this nobody reads on paper; what stands further right goes into the last one. */
    private static final int MOST_COLUMNS = 24;

    private final LinkTargets targets;
    private final String undescribed;
    private final List<Integer> above = new ArrayList<>();
    private int headings;

    private Blocks(LinkTargets targets, String undescribed) {
        this.targets = targets;
        this.undescribed = undescribed;
    }

    /** @param undescribed what is said of a picture that nobody has described */
    static List<Block> of(String html, LinkTargets targets, String undescribed) {
        return new Blocks(targets, undescribed).in(Jsoup.parseBodyFragment(html).body());
    }

    private List<Block> in(Element parent) {
        List<Block> blocks = new ArrayList<>();
        List<Node> loose = new ArrayList<>();
        for (Node node : parent.childNodes()) {
            List<Block> found = node instanceof Element element ? block(element) : null;
            if (found == null) {
                loose.add(node);
            } else {
                blocks.addAll(paragraphs(loose));
                loose.clear();
                blocks.addAll(found);
            }
        }
        blocks.addAll(paragraphs(loose));
        return blocks;
    }

    /** Null for what stands in a line. */
    private @Nullable List<Block> block(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "p" -> paragraphs(element.childNodes());
            case "ul" -> items(element, false);
            case "ol" -> items(element, true);
            case "blockquote" -> List.of(new Quote(in(element)));
            case "pre" -> List.of(new Code(PlainText.clean(element.wholeText()).stripTrailing()));
            case "table" -> table(element);
            case "hr" -> List.of(new Rule());
            default -> null;
        };
    }

    private List<Block> heading(Element element) {
        List<Inline> words = lines(element.childNodes());
        if (Inline.plain(words).isBlank()) {
            return List.of();
        }
        headings++;
        return List.of(new Heading(level(element.normalName().charAt(1)), "avsnitt-" + headings, words));
    }

    /** How many headings it stands below: texts begin with any of them and leave some out, documents must not. */
    private int level(int written) {
        while (!above.isEmpty() && above.getLast() >= written) {
            above.removeLast();
        }
        above.add(written);
        return above.size();
    }

    /** A picture stands by itself on paper: the words before and after it become paragraphs of their own. */
    private List<Block> paragraphs(List<Node> nodes) {
        List<Block> blocks = new ArrayList<>();
        List<Inline> words = new ArrayList<>();
        for (Inline word : lines(nodes)) {
            if (word instanceof Shown shown) {
                addParagraph(words, blocks);
                blocks.add(new Figure(shown));
            } else {
                words.add(word);
            }
        }
        addParagraph(words, blocks);
        return blocks;
    }

    private static void addParagraph(List<Inline> words, List<Block> blocks) {
        if (!Inline.plain(words).isBlank()) {
            blocks.add(new Paragraph(List.copyOf(words)));
        }
        words.clear();
    }

    private List<Block> items(Element list, boolean ordered) {
        List<Item> items = new ArrayList<>();
        for (Element item : list.children()) {
            Element box = item.selectFirst("> input, > p:first-child > input");
            items.add(new Item(box == null ? null : box.hasAttr("checked"), in(item)));
        }
        return items.isEmpty() ? List.of() : List.of(new Items(ordered, first(list), items));
    }

    private static int first(Element list) {
        try {
            return Math.clamp(Long.parseLong(list.attr("start")), 0, 1_000_000);
        } catch (NumberFormatException _) {
            return 1;
        }
    }

    private List<Block> table(Element table) {
        List<Cell> head = table.select("> thead > tr").stream()
                .limit(1)
                .flatMap(row -> cells(row).stream())
                .toList();
        List<List<Cell>> rows =
                table.select("> tbody > tr").stream().map(this::cells).toList();
        int width =
                Math.max(head.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        if (width == 0) {
            return List.of();
        }
        boolean silent =
                head.stream().allMatch(cell -> Inline.plain(cell.words()).isBlank());
        return List.of(new Table(
                width,
                silent ? List.of() : filled(head, width),
                rows.stream().map(row -> filled(row, width)).toList()));
    }

    private List<Cell> cells(Element row) {
        List<Cell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            List<Inline> words = lines(cell.childNodes());
            if (cells.size() < MOST_COLUMNS) {
                cells.add(new Cell(side(cell.attr("align")), words));
            } else {
                List<Inline> more = new ArrayList<>(cells.getLast().words());
                more.add(new Inline.Text(" ", Look.PLAIN));
                more.addAll(words);
                cells.set(MOST_COLUMNS - 1, new Cell(cells.getLast().side(), more));
            }
        }
        return cells;
    }

    private static List<Cell> filled(List<Cell> row, int width) {
        List<Cell> filled = new ArrayList<>(row);
        while (filled.size() < width) {
            filled.add(new Cell(Side.START, List.of()));
        }
        return filled;
    }

    private static Side side(String align) {
        return switch (align) {
            case "center" -> Side.MIDDLE;
            case "right" -> Side.END;
            default -> Side.START;
        };
    }

    private List<Inline> lines(List<Node> nodes) {
        return Lines.of(nodes, targets, undescribed);
    }
}
