package no.sosialekommuner.contribution.retag;

import java.time.LocalDate;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.taxonomy.TagId;
import org.jspecify.annotations.Nullable;

/**
 * Which published contributions an editor means.
 *
 * @param tag one that they have themselves; what lies under it does not count
 * @param space slug
 * @param words all of them stand in the title, in whatever form
 * @param author handle
 * @param from first day of publication
 * @param to last day of publication
 */
public record RetagFilter(
        @Nullable TagId tag,
        @Nullable Kind kind,
        String space,
        String words,
        String author,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whether anything is left out; an editor has to say something before everything is meant. */
    public boolean narrows() {
        return tag != null
                || kind != null
                || !space.isEmpty()
                || !words.isEmpty()
                || !author.isEmpty()
                || from != null
                || to != null;
    }
}
