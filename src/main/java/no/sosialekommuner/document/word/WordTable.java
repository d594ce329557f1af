package no.sosialekommuner.document.word;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.paper.Block.Cell;
import no.sosialekommuner.document.paper.Block.Table;
import no.sosialekommuner.document.paper.Columns;
import no.sosialekommuner.document.paper.Inline;
import no.sosialekommuner.document.paper.TagWriter;

/** A table of Word: its head is a head, and stands again on each page. */
final class WordTable {

    private static final int WIDTH = 9_070;
    private static final int WIDE = 6;

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
        int[] widths = Columns.of(table);
        tags.open("tbl").open("tblPr").empty("tblStyle", "w:val", "DocumentTable");
        tags.empty("tblW", "w:w", "" + room, "w:type", "dxa");
        if (indent > 0) {
            tags.empty("tblInd", "w:w", "" + (WIDTH - room), "w:type", "dxa");
        }
        tags.empty("tblLayout", "w:type", "fixed");
        tags.empty("tblLook", "w:val", headed ? "0420" : "0400", "w:firstRow", headed ? "1" : "0", "w:lastRow", "0");
        tags.attributes("w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "0", "w:noVBand", "1");
        tags.shut().open("tblGrid");
        for (int share : widths) {
            tags.empty("gridCol", "w:w", "" + Math.max(1, share * room / 1_000));
        }
        tags.shut();
        String style = table.width() > WIDE ? "SmallTableText" : "TableText";
        if (headed) {
            row(table.head(), widths, room, style, true);
        }
        for (List<Cell> row : table.rows()) {
            row(row, widths, room, style, false);
        }
        tags.shut();
        tags.open("p").open("pPr").empty("pStyle", "w:val", "AfterTable").shut().shut();
    }

    private void row(List<Cell> row, int[] widths, int room, String style, boolean head) throws XMLStreamException {
        tags.open("tr").open("trPr").empty("cantSplit");
        if (head) {
            tags.empty("tblHeader");
        }
        tags.shut();
        for (int column = 0; column < row.size(); column++) {
            Cell cell = row.get(column);
            tags.open("tc").open("tcPr");
            tags.empty("tcW", "w:w", "" + Math.max(1, widths[column] * room / 1_000), "w:type", "dxa")
                    .shut();
            tags.open("p").open("pPr").empty("pStyle", "w:val", style);
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
}
