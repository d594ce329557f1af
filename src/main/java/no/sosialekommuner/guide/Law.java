package no.sosialekommuner.guide;

import java.time.LocalDate;
import no.sosialekommuner.guide.register.LawText;
import no.sosialekommuner.guide.register.ShelvedLaw;
import org.jspecify.annotations.Nullable;

/**
 * A law that notes cite.
 *
 * @param title its full name; may be empty
 * @param articles whether its parts are articles; else they are sections
 * @param address of its page at Lovdata
 * @param inForce whether it applies now
 * @param force since when it applies, where a reader could be in doubt
 * @param checked when somebody last saw at Lovdata that all this is so, or null
 * @param held whether its text is at hand, so that the sections cited of it are held against that
 */
public record Law(
        String key,
        Wording name,
        String title,
        boolean articles,
        String address,
        boolean inForce,
        @Nullable Wording force,
        @Nullable LocalDate checked,
        boolean held) {

    static Law of(ShelvedLaw it, boolean held) {
        LawText text = it.text();
        return new Law(
                it.key(),
                text.name(),
                text.title(),
                text.articles(),
                text.address(),
                text.inForce(),
                text.force().none() ? null : text.force(),
                text.checked(),
                held);
    }
}
