package no.sosialekommuner.document.paper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.document.paper.Block.Cell;
import no.sosialekommuner.document.paper.Block.Code;
import no.sosialekommuner.document.paper.Block.Figure;
import no.sosialekommuner.document.paper.Block.Heading;
import no.sosialekommuner.document.paper.Block.Items;
import no.sosialekommuner.document.paper.Block.Paragraph;
import no.sosialekommuner.document.paper.Block.Quote;
import no.sosialekommuner.document.paper.Block.Rule;
import no.sosialekommuner.document.paper.Block.Table;
import no.sosialekommuner.document.paper.Inline.Shown;
import no.sosialekommuner.file.FileId;

/** Which pictures a text shows, in its order. */
final class Pictured {

    private final Set<FileId> files = new LinkedHashSet<>();

    private Pictured() {}

    static Set<FileId> in(List<Block> blocks) {
        Pictured pictured = new Pictured();
        blocks.forEach(pictured::add);
        return pictured.files;
    }

    private void add(Block block) {
        switch (block) {
            case Figure figure -> files.add(figure.shown().file());
            case Heading heading -> add(heading.words());
            case Paragraph paragraph -> add(paragraph.words());
            case Quote quote -> quote.blocks().forEach(this::add);
            case Items items -> items.items().forEach(item -> item.blocks().forEach(this::add));
            case Table table -> {
                table.head().forEach(this::add);
                table.rows().forEach(row -> row.forEach(this::add));
            }
            case Code _, Rule _ -> {}
        }
    }

    private void add(Cell cell) {
        add(cell.words());
    }

    private void add(List<Inline> words) {
        for (Inline word : words) {
            if (word instanceof Shown shown) {
                files.add(shown.file());
            }
        }
    }
}
