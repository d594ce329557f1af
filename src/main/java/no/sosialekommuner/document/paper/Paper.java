package no.sosialekommuner.document.paper;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.document.Imprint;
import no.sosialekommuner.document.paper.Block.Heading;
import no.sosialekommuner.document.paper.Block.Items;
import no.sosialekommuner.document.paper.Block.Table;
import no.sosialekommuner.file.FileId;

/**
 * A text with all that a document of it needs.
 *
 * @param length of the text in characters
 * @param images those of its pictures that the reader may see and that can be read; the others become their words
 */
public record Paper(
        String title, Imprint imprint, Labels labels, List<Block> blocks, int length, Map<FileId, Image> images) {

    private static final int LONG = 6_000;
    private static final int MANY_HEADINGS = 4;
    private static final int LONG_CHAPTER = 2_400;

    public Paper {
        blocks = List.copyOf(blocks);
        images = Map.copyOf(images);
    }

    /** Chapters and what is directly below them. */
    public List<Heading> contents() {
        return headings().stream().filter(heading -> heading.level() <= 2).toList();
    }

    /** Headings that stand by themselves: those within a quotation or a list head nothing. */
    public List<Heading> headings() {
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }

    /** Whether it has a title page and a list of contents. */
    public boolean isLong() {
        return length >= LONG && contents().size() >= MANY_HEADINGS;
    }

    /** Whether its chapters fill pages, so that each begins on a new one. */
    public boolean hasLongChapters() {
        long chapters =
                headings().stream().filter(heading -> heading.level() == 1).count();
        return isLong() && chapters > 1 && length / chapters >= LONG_CHAPTER;
    }

    /** Whether a list or a table follows: words that lead to one stand on the same page as its beginning. */
    public boolean leadsOn(int block) {
        Block next = block + 1 < blocks.size() ? blocks.get(block + 1) : null;
        return next instanceof Items || next instanceof Table;
    }

    /**
     * Words of the document's own, in its language.
     *
     * @param contents above the list of contents
     * @param page before the number of a page
     * @param of between the number of a page and how many there are
     * @param unseen below a text with signs that could not be printed
     */
    public record Labels(String contents, String page, String of, String unseen) {}
}
