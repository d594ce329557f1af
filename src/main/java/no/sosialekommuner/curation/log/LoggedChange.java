package no.sosialekommuner.curation.log;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.taxonomy.edit.ChangeKind;

/**
 * A change as the log shows it.
 *
 * @param subject what it was about, in the words of then
 * @param undone whether it has been taken back
 */
public record LoggedChange(
        long id, ChangeKind kind, String subject, Person by, Instant at, boolean undone, List<Line> lines) {

    public boolean mayBeUndone() {
        return !undone && kind != ChangeKind.UNDONE;
    }

    /**
     * One field of one tag or facet.
     *
     * @param field as in text keys
     * @param of name of the tag or facet, or empty where it is the subject itself
     */
    public record Line(String field, String of, String before, String after) {}
}
