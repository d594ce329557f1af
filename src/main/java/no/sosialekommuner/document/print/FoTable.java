package no.sosialekommuner.document.print;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.paper.Block.Cell;
import no.sosialekommuner.document.paper.Block.Table;
import no.sosialekommuner.document.paper.Columns;
import no.sosialekommuner.document.paper.Inline;
import no.sosialekommuner.document.paper.TagWriter;

/** A table as XSL formatting objects: its head stands again on each page. */
final class FoTable {

    private static final int WIDE = 6;
    private static final int WIDEST = 10;

    /** A row with more than this in it may go over two pages. */
    private static final int LONG_ROW = 900;

    /** A table with no more than this in it stands on one page. */
    private static final int SHORT_TABLE = 1_500;

    private static final int FEW_ROWS = 16;

    private final TagWriter fo;
    private final FoLines lines;

    FoTable(TagWriter fo, FoLines lines) {
        this.fo = fo;
        this.lines = lines;
    }

    void write(Table table) throws XMLStreamException {
        boolean wide = table.width() > WIDE;
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
        if (isShort(table)) {
            fo.attributes("keep-together.within-page", "always");
        }
        fo.attributes("font-size", table.width() > WIDEST ? "6.5pt" : wide ? "8pt" : "9.5pt");
        fo.attributes("line-height", table.width() > WIDEST ? "8.5pt" : wide ? "10.5pt" : "12.5pt");
        for (int share : Columns.of(table)) {
            fo.empty("table-column", "column-width", "proportional-column-width(" + share + ")");
        }
        if (!table.head().isEmpty()) {
            fo.open("table-header");
            row(table.head(), true, true);
            fo.shut();
        }
        fo.open("table-body");
        boolean first = table.head().isEmpty();
        for (List<Cell> row : table.rows()) {
            row(row, false, first);
            first = false;
        }
        if (table.rows().isEmpty()) {
            fo.open("table-row").open("table-cell", "number-columns-spanned", Integer.toString(table.width()));
            fo.empty("block").shut().shut();
        }
        fo.shut().shut();
    }

    private static boolean isShort(Table table) {
        return table.rows().size() <= FEW_ROWS
                && table.rows().stream().mapToInt(FoTable::length).sum() <= SHORT_TABLE;
    }

    private static int length(List<Cell> row) {
        return row.stream()
                .mapToInt(cell -> Inline.plain(cell.words()).length())
                .sum();
    }

    private void row(List<Cell> row, boolean head, boolean first) throws XMLStreamException {
        int length = row.stream()
                .mapToInt(cell -> Inline.plain(cell.words()).length())
                .sum();
        fo.open("table-row", "keep-together.within-page", length(row) < LONG_ROW ? "always" : "auto");
        for (Cell cell : row) {
            fo.open("table-cell", "padding", "1.4mm 2mm", "start-indent", "0mm", "end-indent", "0mm");
            fo.attributes("border-bottom", head ? "1pt solid " + Type.ACCENT : "0.5pt solid " + Type.LINE);
            if (head || first) {
                fo.attributes("border-top", "1pt solid " + Type.ACCENT);
            }
            if (head) {
                fo.attributes("background-color", Type.TINT, "font-weight", "600", "display-align", "after");
            }
            fo.open("block", "text-align", align(cell));
            if (FoLines.hasBreaks(cell.words())) {
                fo.attributes("linefeed-treatment", "preserve");
            }
            lines.write(cell.words());
            fo.shut().shut();
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
