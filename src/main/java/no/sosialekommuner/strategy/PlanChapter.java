package no.sosialekommuner.strategy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of a plan, without its text.
 *
 * @param number as it stands in the document, from 1
 * @param guideVersion the last version of the guide that has it
 * @param gone whether the guide has it no longer
 * @param version of its text; 0 before anything was saved
 * @param empty whether there is neither a text nor a row
 */
public record PlanChapter(
        String key,
        int number,
        int guideVersion,
        boolean gone,
        int version,
        boolean empty,
        ChapterStatus status,
        @Nullable Colleague assigned,
        @Nullable Colleague editor,
        @Nullable Instant editedAt) {

    public boolean isReady() {
        return status == ChapterStatus.READY;
    }
}
