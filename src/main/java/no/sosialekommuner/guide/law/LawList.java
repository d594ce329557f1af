package no.sosialekommuner.guide.law;

import java.util.List;
import no.sosialekommuner.guide.Law;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.LawNote;

/**
 * What the laws mean: all of it by law, or what words were found in.
 *
 * @param groups the laws on which there is a note
 * @param words what was looked for; empty for all
 * @param found the notes that the words stand in, nearest first; all of them where nothing was looked for
 */
public record LawList(List<Group> groups, String words, List<LawNote> found) {

    static LawList of(LawBook book, String words) {
        return new LawList(
                book.laws().stream()
                        .map(law -> new Group(law, book.notesOn(law)))
                        .filter(group -> !group.notes().isEmpty())
                        .toList(),
                words.strip(),
                LawWords.of(words).find(book));
    }

    /** A law with its notes. */
    public record Group(Law law, List<LawNote> notes) {}
}
