package no.sosialekommuner.guide.edit;

import java.time.Instant;
import java.util.Locale;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * Something that an editor did with a guide.
 *
 * @param number the version it is about, where it is about one
 */
public record GuideLogEntry(
        What what,
        @Nullable Integer number,
        Instant at,
        @Nullable Person by) {

    /** What was done. */
    public enum What {
        BEGUN,
        PUBLISHED,
        DISCARDED,
        TAKEN_UP,
        DECLINED,
        RETIRED,
        BROUGHT_BACK;

        /** The text key that says it. */
        public String text() {
            return "guide.log." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
