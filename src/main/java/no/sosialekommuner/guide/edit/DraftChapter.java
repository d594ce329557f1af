package no.sosialekommuner.guide.edit;

import java.time.Instant;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * A chapter while editors work on it.
 *
 * @param revision counts its changes
 * @param by who changed it last, or null where nobody has since the draft was begun
 */
public record DraftChapter(
        Chapter chapter,
        int revision,
        Instant changed,
        @Nullable Person by) {

    public String key() {
        return chapter.key();
    }

    public Gaps gaps() {
        return Gaps.of(chapter);
    }
}
