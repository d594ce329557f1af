package no.sosialekommuner.guide.register;

import java.time.LocalDate;
import no.sosialekommuner.guide.Source.Known;
import no.sosialekommuner.guide.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a version says of a law or another source, as it is stored.
 *
 * @param name as notes call it
 * @param title its full name, as Lovdata has it; may be empty
 * @param articles whether the law's parts are articles; else they are sections
 * @param inForce whether the law applies now
 * @param force what readers should know of when it applies; nothing where nobody is in doubt
 * @param checked when somebody last saw that all this is so, or null
 * @param known of a source: how well we know it; null of a law
 */
public record LawText(
        Wording name,
        String title,
        String address,
        boolean articles,
        boolean inForce,
        Wording force,
        @Nullable LocalDate checked,
        @Nullable Known known) {

    public LawText {
        title = title == null ? "" : title;
        force = force == null ? Wording.NONE : force;
    }
}
