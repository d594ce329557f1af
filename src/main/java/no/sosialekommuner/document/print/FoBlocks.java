package no.sosialekommuner.document.print;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.paper.Block;
import no.sosialekommuner.document.paper.Block.Code;
import no.sosialekommuner.document.paper.Block.Figure;
import no.sosialekommuner.document.paper.Block.Heading;
import no.sosialekommuner.document.paper.Block.Item;
import no.sosialekommuner.document.paper.Block.Items;
import no.sosialekommuner.document.paper.Block.Paragraph;
import no.sosialekommuner.document.paper.Block.Quote;
import no.sosialekommuner.document.paper.Block.Rule;
import no.sosialekommuner.document.paper.Block.Table;
import no.sosialekommuner.document.paper.Direction;
import no.sosialekommuner.document.paper.Inline;
import no.sosialekommuner.document.paper.Look;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.document.paper.TagWriter;

/** The text of a paper as XSL formatting objects, each with the role that it has for those who listen to it. */
final class FoBlocks {

    private static final String[] SIZES = {"17pt", "13pt", "11.5pt", "10.5pt", "10.5pt"};
    private static final String[] LINES = {"21pt", "17pt", "15pt", "15pt", "15pt"};
    private static final String[] NO_INDENT = {"start-indent", "0mm", "end-indent", "0mm"};
    private static final String[] ABOVE = {"20pt", "15pt", "12pt", "9pt", "9pt"};

    private final TagWriter fo;
    private final Paper paper;
    private final FoLines lines;
    private boolean begun;

    FoBlocks(TagWriter fo, Paper paper) {
        this.fo = fo;
        this.paper = paper;
        this.lines = new FoLines(fo, paper);
    }

    void write() throws XMLStreamException {
        if (paper.blocks().isEmpty()) {
            fo.empty("block");
        }
        for (int at = 0; at < paper.blocks().size(); at++) {
            if (paper.blocks().get(at) instanceof Paragraph paragraph && paper.leadsOn(at)) {
                paragraph(paragraph.words(), 0, true);
            } else {
                write(paper.blocks().get(at), 0);
            }
            begun = true;
        }
    }

    /** @param depth how many lists and quotations it stands in */
    private void write(Block block, int depth) throws XMLStreamException {
        switch (block) {
            case Heading heading -> heading(heading, depth);
            case Paragraph paragraph -> paragraph(paragraph.words(), depth, false);
            case Items items -> items(items, depth);
            case Quote quote -> quote(quote, depth);
            case Code code -> code(code);
            case Table table -> new FoTable(fo, lines).write(table);
            case Figure figure -> figure(figure, depth);
            case Rule _ ->
                fo.empty(
                        "block",
                        "border-top",
                        "0.75pt solid " + Type.LINE,
                        "space-before",
                        "8pt",
                        "space-after",
                        "12pt");
        }
    }

    private void heading(Heading heading, int depth) throws XMLStreamException {
        int level = heading.level() - 1;
        boolean begins = level == 0 && depth == 0 && paper.hasLongChapters();
        int open = open(
                heading.words(),
                "space-before",
                ABOVE[level],
                "space-after",
                level == 0 ? "6pt" : "3pt",
                "break-before",
                begins ? "page" : "auto",
                "keep-with-next.within-page",
                "always",
                "keep-together.within-page",
                "always");
        fo.attributes("role", "H" + Math.min(6, heading.level() + 1), "id", heading.anchor());
        fo.attributes("font-size", SIZES[level], "line-height", LINES[level], "font-weight", "bold");
        if (level < 2) {
            fo.attributes("color", Type.ACCENT);
        }
        if (level == 4) {
            fo.attributes("font-style", "italic");
        }
        lines.write(heading.words());
        shut(open);
    }

    private void paragraph(List<Inline> words, int depth, boolean leading) throws XMLStreamException {
        String next = leading ? "always" : "auto";
        int open = open(words, "space-after", depth == 0 ? "7pt" : "3pt", "keep-with-next.within-page", next);
        fo.attributes("orphans", "2", "widows", "2");
        if (FoLines.hasBreaks(words)) {
            fo.attributes("linefeed-treatment", "preserve");
        }
        lines.write(words);
        shut(open);
    }

    /**
     * Opens a block; of what begins with letters that run leftward, such a container around it.
     *
     * @return how many elements are open
     */
    private int open(List<Inline> words, String... around) throws XMLStreamException {
        if (!Direction.beginsLeftward(Inline.plain(words))) {
            fo.open("block", around);
            return 1;
        }
        leftward(around);
        fo.open("block", NO_INDENT);
        return 2;
    }

    private void leftward(String... around) throws XMLStreamException {
        fo.open("block-container", "writing-mode", "rl-tb").attributes(around);
    }

    private void shut(int open) throws XMLStreamException {
        for (int at = 0; at < open; at++) {
            fo.shut();
        }
    }

    private void items(Items items, int depth) throws XMLStreamException {
        if (depth >= Type.DEEPEST) {
            flat(items, depth);
            return;
        }
        int last = items.first() + items.items().size();
        double room = items.ordered() ? 4.5 + 1.9 * Integer.toString(last).length() : 5.5;
        String after = depth == 0 ? "8pt" : "3pt";
        boolean leftward = beginsLeftward(items);
        if (leftward) {
            leftward("space-after", after);
            fo.open("list-block", NO_INDENT);
        } else {
            fo.open("list-block", "space-after", after);
        }
        fo.attributes("provisional-distance-between-starts", Type.millimetres(room));
        fo.attributes("provisional-label-separation", "1.5mm");
        int number = items.first();
        for (Item item : items.items()) {
            fo.open("list-item", "space-after", "1pt");
            fo.open("list-item-label", "end-indent", "label-end()");
            fo.element("block", mark(items, item, number, depth), "text-align", items.ordered() ? "end" : "start");
            fo.shut();
            fo.open("list-item-body", "start-indent", "body-start()");
            for (Block block : item.blocks()) {
                write(block, depth + 1);
            }
            if (item.blocks().isEmpty()) {
                fo.empty("block");
            }
            fo.shut().shut();
            number++;
        }
        shut(leftward ? 2 : 1);
    }

    private static boolean beginsLeftward(Items items) {
        return items.items().getFirst().blocks().stream()
                .limit(1)
                .anyMatch(it -> it instanceof Paragraph first && Direction.beginsLeftward(Inline.plain(first.words())));
    }

    /** So deep that there is no room to move in further. */
    private void flat(Items items, int depth) throws XMLStreamException {
        int number = items.first();
        for (Item item : items.items()) {
            fo.element("block", mark(items, item, number, depth), "keep-with-next.within-page", "always");
            for (Block block : item.blocks()) {
                write(block, depth + 1);
            }
            number++;
        }
    }

    private static String mark(Items items, Item item, int number, int depth) {
        if (item.done() != null) {
            return item.done() ? "☑" : "☐";
        }
        if (items.ordered()) {
            return number + ".";
        }
        return depth % 2 == 0 ? "•" : "–";
    }

    private void quote(Quote quote, int depth) throws XMLStreamException {
        fo.open("block", "role", "BlockQuote", "space-after", "8pt");
        if (depth < Type.DEEPEST) {
            fo.attributes("margin-left", "5mm", "padding-left", "4mm", "color", Type.SOFT);
            fo.attributes("border-left", "2pt solid " + Type.LINE);
        }
        for (Block block : quote.blocks()) {
            write(block, depth + 1);
        }
        fo.shut();
    }

    private void code(Code code) throws XMLStreamException {
        fo.open("block", "font-family", Type.MONO, "font-size", "8.5pt", "line-height", "12pt", "space-after", "9pt");
        fo.attributes("background-color", Type.TINT, "padding", "2mm", "margin-left", "2mm", "margin-right", "2mm");
        fo.attributes("linefeed-treatment", "preserve", "white-space-collapse", "false");
        fo.attributes("white-space-treatment", "preserve", "wrap-option", "wrap");
        fo.text(Breakable.of(code.lines().replace("\t", "    "))).shut();
    }

    private void figure(Figure figure, int depth) throws XMLStreamException {
        double width = Type.WIDTH - 10 * Math.min(depth, Type.DEEPEST);
        String caption = figure.shown().caption();
        fo.open("block", "space-before", begun ? "4pt" : "0pt", "space-after", caption.isEmpty() ? "10pt" : "3pt");
        fo.attributes("keep-with-next.within-page", caption.isEmpty() ? "auto" : "always");
        fo.attributes("line-height", "1.2", "line-stacking-strategy", "max-height");
        lines.picture(figure.shown(), width, Type.HEIGHT);
        fo.shut();
        if (!caption.isEmpty()) {
            fo.open("block", "role", "Caption", "font-size", "9pt", "line-height", "12pt", "space-after", "10pt");
            fo.attributes("color", Type.SOFT);
            lines.write(List.of(new Inline.Text(caption, Look.PLAIN)));
            fo.shut();
        }
    }
}
