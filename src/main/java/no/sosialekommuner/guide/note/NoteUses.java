package no.sosialekommuner.guide.note;

import java.util.List;
import no.sosialekommuner.guide.Answer;
import no.sosialekommuner.guide.Wording;

/**
 * What leans on a law note.
 *
 * @param guides those in which it stands, in whichever version
 */
public record NoteUses(List<NamedGuide> guides, List<Answer> answers) {

    /** A guide by its key and name. */
    public record NamedGuide(String key, Wording title) {}

    public boolean none() {
        return guides.isEmpty() && answers.isEmpty();
    }
}
