package no.sosialekommuner.strategy.chapter;

import jakarta.validation.constraints.Size;
import no.sosialekommuner.strategy.PlanChapters;
import org.jspecify.annotations.Nullable;

/**
 * The text of a chapter as it is sent.
 *
 * @param version the one that it was made of
 * @param text Markdown
 * @param ready whether those who write it call it ready
 * @param wasReady whether they did when the form was opened
 */
public record PlanChapterForm(
        Integer version,

        @Size(max = PlanChapters.LONGEST, message = "strategy.chapter.text.long")
        String text,

        Boolean ready,
        Boolean wasReady) {

    public PlanChapterForm(
            @Nullable Integer version, @Nullable String text, @Nullable Boolean ready, @Nullable Boolean wasReady) {
        this.version = version == null ? 0 : version;
        this.text = text == null ? "" : text.stripTrailing();
        this.ready = ready != null && ready;
        this.wasReady = wasReady != null && wasReady;
    }

    /** What the member has said of it, or null where it stays as it is. */
    @Nullable
    Boolean turned() {
        return ready.equals(wasReady) ? null : ready;
    }

    /** The same words, made of another version: both were seen. */
    PlanChapterForm at(int other) {
        return new PlanChapterForm(other, text, ready, wasReady);
    }
}
