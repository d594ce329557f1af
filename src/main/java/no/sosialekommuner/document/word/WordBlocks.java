package no.sosialekommuner.document.word;

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

/** The blocks of a paper as paragraphs and tables of Word. */
final class WordBlocks {

    private static final double WIDTH = 160;
    private static final double HEIGHT = 190;
    private static final int QUOTE_STEP = 397;
    private static final int DEEPEST_INDENT = 3_600;
    private static final String AFTER_LIST = "140";

    private final TagWriter tags;
    private final Paper paper;
    private final WordLines lines;
    private final Numbering numbering;

    WordBlocks(TagWriter tags, Paper paper, WordLines lines, Numbering numbering) {
        this.tags = tags;
        this.paper = paper;
        this.lines = lines;
        this.numbering = numbering;
    }

    /** The name that Word gives to what a list of contents leads to. */
    static String bookmark(Heading heading) {
        return "_Toc" + "0".repeat(4) + number(heading);
    }

    private static String number(Heading heading) {
        return heading.anchor().substring(heading.anchor().lastIndexOf('-') + 1);
    }

    void write() throws XMLStreamException {
        for (int at = 0; at < paper.blocks().size(); at++) {
            if (paper.blocks().get(at) instanceof Paragraph paragraph && paper.leadsOn(at)) {
                paragraph(paragraph.words(), Place.PAGE, true);
            } else {
                write(paper.blocks().get(at), Place.PAGE);
            }
        }
    }

    private void write(Block block, Place place) throws XMLStreamException {
        switch (block) {
            case Heading heading -> heading(heading, place);
            case Paragraph paragraph -> paragraph(paragraph.words(), place, false);
            case Items items -> items(items, place);
            case Quote quote -> {
                for (Block quoted : quote.blocks()) {
                    write(quoted, place.quoted());
                }
            }
            case Code code -> {
                open("SourceCode");
                indent(place.indent());
                tags.shut();
                lines.code(code.lines());
                tags.shut();
            }
            case Table table -> new WordTable(tags, lines).write(table, place.indent());
            case Figure figure -> figure(figure, place);
            case Rule _ -> {
                open("HorizontalLine");
                tags.shut().shut();
            }
        }
    }

    /** Begins a paragraph; its properties are still open. */
    private void open(String style) throws XMLStreamException {
        tags.open("p").open("pPr").empty("pStyle", "w:val", style);
    }

    private void indent(int indent) throws XMLStreamException {
        if (indent > 0) {
            tags.empty("ind", "w:left", "" + Math.min(indent, DEEPEST_INDENT));
        }
    }

    private void direction(List<Inline> words) throws XMLStreamException {
        if (Direction.beginsLeftward(Inline.plain(words))) {
            tags.empty("bidi");
        }
    }

    private void heading(Heading heading, Place place) throws XMLStreamException {
        open("Heading" + heading.level());
        if (heading.level() == 1 && place == Place.PAGE && paper.hasLongChapters()) {
            tags.empty("pageBreakBefore");
        }
        direction(heading.words());
        indent(place.indent());
        tags.shut();
        tags.empty("bookmarkStart", "w:id", number(heading), "w:name", bookmark(heading));
        lines.write(heading.words());
        tags.empty("bookmarkEnd", "w:id", number(heading)).shut();
    }

    private void paragraph(List<Inline> words, Place place, boolean leading) throws XMLStreamException {
        open(place.quote() ? "Quote" : place.level() < 0 ? "BodyText" : "ListContinue");
        if (leading) {
            tags.empty("keepNext");
        }
        direction(words);
        ending(place);
        indent(place.indent());
        tags.shut();
        lines.write(words);
        tags.shut();
    }

    private void items(Items items, Place around) throws XMLStreamException {
        int level = Math.min(around.level() + 1, Numbering.LEVELS - 1);
        int number = items.ordered() ? numbering.ordered(level, items.first()) : Numbering.DOTS;
        for (int at = 0; at < items.items().size(); at++) {
            boolean last = at == items.items().size() - 1;
            item(items.items().get(at), items.ordered() ? "ListNumber" : "ListBullet", number, around.inList(last));
        }
    }

    private void item(Item item, String style, int number, Place place) throws XMLStreamException {
        boolean begins = !item.blocks().isEmpty() && item.blocks().getFirst() instanceof Paragraph;
        List<Inline> words = begins ? ((Paragraph) item.blocks().getFirst()).words() : List.of();
        List<Block> more = item.blocks().subList(begins ? 1 : 0, item.blocks().size());
        Place line = more.isEmpty() ? place : place.goingOn();
        if (item.done() == null) {
            open(style);
            tags.open("numPr")
                    .empty("ilvl", "w:val", "" + Math.min(place.level(), Numbering.LEVELS - 1))
                    .empty("numId", "w:val", "" + number)
                    .shut();
            direction(words);
            ending(line);
            tags.shut();
        } else {
            task(item.done(), words, line);
        }
        lines.write(words);
        tags.shut();
        for (int at = 0; at < more.size(); at++) {
            write(more.get(at), at == more.size() - 1 ? place : place.goingOn());
        }
    }

    /** More room after the end of a list than between its items. */
    private void ending(Place place) throws XMLStreamException {
        if (place.level() >= 0 && place.ends()) {
            tags.empty("spacing", "w:after", AFTER_LIST);
        }
    }

    /** Begins the line of a task with its box. */
    private void task(boolean done, List<Inline> words, Place place) throws XMLStreamException {
        open("ListContinue");
        direction(words);
        ending(place);
        int indent = Math.min(place.indent(), DEEPEST_INDENT);
        tags.empty("ind", "w:left", "" + indent, "w:hanging", "" + Numbering.indent(0))
                .shut();
        lines.text(done ? "☑" : "☐");
        tags.open("r").empty("tab").shut();
    }

    private void figure(Figure figure, Place place) throws XMLStreamException {
        String caption = figure.shown().caption();
        open("Figure");
        if (!caption.isEmpty()) {
            tags.empty("keepNext");
        }
        indent(place.indent());
        tags.shut();
        lines.picture(figure.shown(), WIDTH - 7 * Math.min(12, Math.max(0, place.level() + 1)), HEIGHT);
        tags.shut();
        if (!caption.isEmpty()) {
            open("Caption");
            indent(place.indent());
            tags.shut();
            lines.write(List.of(new Inline.Text(caption, Look.PLAIN)));
            tags.shut();
        }
    }

    /**
     * Where a block stands.
     *
     * @param level of the list around, -1 outside of lists
     * @param quote whether it is quoted
     * @param indent how far it is moved in, in twentieths of a point
     * @param ends whether the list around ends with it
     */
    private record Place(int level, boolean quote, int indent, boolean ends) {

        static final Place PAGE = new Place(-1, false, 0, true);

        Place quoted() {
            return new Place(level, true, indent + QUOTE_STEP, ends);
        }

        Place inList(boolean last) {
            int deep = Numbering.indent(Math.min(level + 1, Numbering.LEVELS - 1));
            return new Place(level + 1, quote, deep, ends && last);
        }

        Place goingOn() {
            return new Place(level, quote, indent, false);
        }
    }
}
