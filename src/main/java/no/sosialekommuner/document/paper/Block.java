package no.sosialekommuner.document.paper;

import java.util.List;
import no.sosialekommuner.document.paper.Inline.Shown;
import org.jspecify.annotations.Nullable;

/** A part of a text that begins on a line of its own. */
public sealed interface Block {

    /**
     * @param level 1 for a chapter, to 5; never more than one below the heading before, as accessible documents want it
     * @param anchor its name within the document
     */
    record Heading(int level, String anchor, List<Inline> words) implements Block {}

    record Paragraph(List<Inline> words) implements Block {}

    /** @param first the number that an ordered list begins with */
    record Items(boolean ordered, int first, List<Item> items) implements Block {}

    /** @param done of a task whether it is ticked off; null for what is no task */
    record Item(@Nullable Boolean done, List<Block> blocks) {}

    record Quote(List<Block> blocks) implements Block {}

    record Code(String lines) implements Block {}

    /**
     * @param head the cells of the first row; empty where none says anything
     * @param rows all as wide as {@code width}
     */
    record Table(int width, List<Cell> head, List<List<Cell>> rows) implements Block {

        private static final int FEW_ROWS = 16;
        private static final int LITTLE = 1_500;

        /** Whether it stands on one page. */
        public boolean isShort() {
            return rows.size() <= FEW_ROWS
                    && rows.stream().mapToInt(Table::length).sum() <= LITTLE;
        }

        /** Whether its first column stands at the right. */
        public boolean runsLeftward() {
            List<Cell> first = head.isEmpty() && !rows.isEmpty() ? rows.getFirst() : head;
            return !first.isEmpty()
                    && Direction.beginsLeftward(Inline.plain(first.getFirst().words()));
        }

        /** In characters. */
        public static int length(List<Cell> row) {
            return row.stream()
                    .mapToInt(cell -> Inline.plain(cell.words()).length())
                    .sum();
        }
    }

    record Cell(Side side, List<Inline> words) {}

    enum Side {
        START,
        MIDDLE,
        END
    }

    record Figure(Shown shown) implements Block {}

    record Rule() implements Block {}
}
