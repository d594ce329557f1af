package no.sosialekommuner.document.word;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.paper.Block.Cell;
import no.sosialekommuner.document.paper.Block.Table;
import no.sosialekommuner.document.paper.Columns;
import no.sosialekommuner.document.paper.Direction;
import no.sosialekommuner.document.paper.Inline;
import no.sosialekommuner.document.paper.TagWriter;

/** A table of Word: its head is a head, and stands again on each page. */
final class WordTable {

    private static final int WIDTH = 9_070;

    /** Between the columns of a wide table. */
    private static final String NARROW = "68";

    private final TagWriter tags;
    private final WordLines lines;

    WordTable(TagWriter tags, WordLines lines) {
        this.tags = tags;
        this.lines = lines;
    }

    /** @param indent how far it is moved in, in twentieths of a point */
    void write(Table table, int indent) throws XMLStreamException {
        boolean headed = !table.head().isEmpty();
        int room = Math.max(WIDTH / 3, WIDTH - indent);
        List<Integer> widths = Columns.of(table).shares();
        tags.open("tbl").open("tblPr").empty("tblStyle", "w:val", "DocumentTable");
        if (table.runsLeftward()) {
            tags.empty("bidiVisual");
        }
        tags.empty("tblW", "w:w", "" + room, "w:type", "dxa");
        if (indent > 0) {
            tags.empty("tblInd", "w:w", "" + (WIDTH - room), "w:type", "dxa");
        }
        tags.empty("tblLayout", "w:type", "fixed");
        if (Columns.isWide(table)) {
            tags.open("tblCellMar").empty("left", "w:w", NARROW, "w:type", "dxa");
            tags.empty("right", "w:w", NARROW, "w:type", "dxa").shut();
        }
        tags.empty("tblLook", "w:val", headed ? "0420" : "0400", "w:firstRow", headed ? "1" : "0", "w:lastRow", "0");
        tags.attributes("w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "0", "w:noVBand", "1");
        tags.shut().open("tblGrid");
        for (int share : widths) {
            tags.empty("gridCol", "w:w", "" + Math.max(1, share * room / 1_000));
        }
        tags.shut();
        String style = Columns.isWide(table) ? "SmallTableText" : "TableText";
        if (headed) {
            row(new Row(table.head(), true, true), widths, room, style);
        }
        for (int at = 0; at < table.rows().size(); at++) {
            boolean last = at == table.rows().size() - 1;
            row(new Row(table.rows().get(at), false, table.isShort() && !last), widths, room, style);
        }
        tags.shut();
        tags.open("p").open("pPr").empty("pStyle", "w:val", "AfterTable").shut().shut();
    }

    private void row(Row row, List<Integer> widths, int room, String style) throws XMLStreamException {
        tags.open("tr").open("trPr").empty("cantSplit");
        if (row.head()) {
            tags.empty("tblHeader");
        }
        tags.shut();
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cells().get(column);
            tags.open("tc").open("tcPr");
            tags.empty("tcW", "w:w", "" + Math.max(1, widths.get(column) * room / 1_000), "w:type", "dxa")
                    .shut();
            tags.open("p").open("pPr").empty("pStyle", "w:val", style);
            if (row.kept()) {
                tags.empty("keepNext");
            }
            if (Direction.beginsLeftward(Inline.plain(cell.words()))) {
                tags.empty("bidi");
            }
            tags.empty("jc", "w:val", align(cell)).shut();
            lines.write(cell.words());
            tags.shut().shut();
        }
        tags.shut();
    }

    private static String align(Cell cell) {
        return switch (cell.side()) {
            case START -> "left";
            case MIDDLE -> "center";
            case END -> "right";
        };
    }

    /** @param kept whether it stands on the same page as the row after it */
    private record Row(List<Cell> cells, boolean head, boolean kept) {}
}
