package no.sosialekommuner.strategy.chapter;

import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.regex.Pattern;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.text.PlainText;
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

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

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

    /** What a page sent by name, which is not cleaned on the way in; null where it sent no text. */
    static @Nullable PlanChapterForm sent(Map<String, String> fields) {
        String text = fields.get("text");
        if (text == null) {
            return null;
        }
        String version = fields.getOrDefault("version", "");
        return new PlanChapterForm(
                NUMBER.matcher(version).matches() ? Integer.valueOf(version) : null,
                PlainText.clean(text),
                Boolean.valueOf(fields.get("ready")),
                Boolean.valueOf(fields.get("wasReady")));
    }

    boolean isLong() {
        return text.length() > PlanChapters.LONGEST;
    }

    /** The same words, said to be ready or not. */
    PlanChapterForm saying(boolean isReady) {
        return new PlanChapterForm(version, text, isReady, wasReady);
    }

    /** The same words, made of another version: both were seen. */
    PlanChapterForm at(int other) {
        return new PlanChapterForm(other, text, ready, wasReady);
    }
}
