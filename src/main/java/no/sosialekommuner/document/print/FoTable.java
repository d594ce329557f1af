package no.sosialekommuner.document.print;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.paper.Block.Cell;
import no.sosialekommuner.document.paper.Block.Table;
import no.sosialekommuner.document.paper.Columns;
import no.sosialekommuner.document.paper.Direction;
import no.sosialekommuner.document.paper.Inline;
import no.sosialekommuner.document.paper.TagWriter;

/** A table as XSL formatting objects: its head stands again on each page. */
final class FoTable {

    /** A row with more than this in it may go over two pages. */
    private static final int LONG_ROW = 900;

    private final TagWriter fo;
    private final FoLines lines;

    FoTable(TagWriter fo, FoLines lines) {
        this.fo = fo;
        this.lines = lines;
    }

    void write(Table table) throws XMLStreamException {
        Columns columns = Columns.of(table);
        boolean leftward = table.runsLeftward();
        if (leftward) {
            fo.open("block-container", "writing-mode", "rl-tb");
        }
        fo.open(
                "table",
                "table-layout",
                "fixed",
                "border-collapse",
                "separate",
                "width",
                "100%",
                "space-before",
                "4pt",
                "space-after",
                "12pt");
        if (leftward) {
            fo.attributes("start-indent", "0mm", "end-indent", "0mm");
        }
        if (table.isShort()) {
            fo.attributes("keep-together.within-page", "always");
        }
        type(table);
        for (int share : columns.shares()) {
            fo.empty("table-column", "column-width", "proportional-column-width(" + share + ")");
        }
        if (!table.head().isEmpty()) {
            fo.open("table-header");
            row(table.head(), columns, true, true);
            fo.shut();
        }
        fo.open("table-body");
        boolean first = table.head().isEmpty();
        for (List<Cell> row : table.rows()) {
            row(row, columns, false, first);
            first = false;
        }
        if (table.rows().isEmpty()) {
            fo.open("table-row").open("table-cell", "number-columns-spanned", Integer.toString(table.width()));
            fo.empty("block").shut().shut();
        }
        fo.shut().shut();
        if (leftward) {
            fo.shut();
        }
    }

    private void type(Table table) throws XMLStreamException {
        if (Columns.isWidest(table)) {
            fo.attributes("font-size", "6.5pt", "line-height", "8.5pt");
        } else if (Columns.isWide(table)) {
            fo.attributes("font-size", "8pt", "line-height", "10.5pt");
        } else {
            fo.attributes("font-size", "9.5pt", "line-height", "12.5pt");
        }
    }

    private void row(List<Cell> row, Columns columns, boolean head, boolean first) throws XMLStreamException {
        fo.open("table-row", "keep-together.within-page", Table.length(row) < LONG_ROW ? "always" : "auto");
        String padding = row.size() > Columns.WIDE ? "1.2mm" : "1.4mm 2mm";
        for (int column = 0; column < row.size(); column++) {
            Cell cell = row.get(column);
            fo.open("table-cell", "padding", padding, "start-indent", "0mm", "end-indent", "0mm");
            fo.attributes("border-bottom", head ? "1pt solid " + Type.ACCENT : "0.5pt solid " + Type.LINE);
            if (head || first) {
                fo.attributes("border-top", "1pt solid " + Type.ACCENT);
            }
            if (head) {
                fo.attributes("background-color", Type.TINT, "font-weight", "600", "display-align", "after");
            }
            boolean leftward = Direction.beginsLeftward(Inline.plain(cell.words()));
            if (leftward) {
                fo.open("block-container", "writing-mode", "rl-tb");
            }
            fo.open("block", "text-align", align(cell));
            if (FoLines.hasBreaks(cell.words())) {
                fo.attributes("linefeed-treatment", "preserve");
            }
            lines.write(cell.words(), columns.letters().get(column));
            fo.shut().shut();
            if (leftward) {
                fo.shut();
            }
        }
        fo.shut();
    }

    private static String align(Cell cell) {
        return switch (cell.side()) {
            case START -> "start";
            case MIDDLE -> "center";
            case END -> "end";
        };
    }
}
