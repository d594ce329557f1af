package no.sosialekommuner.strategy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a chapter says.
 *
 * @param text Markdown
 * @param editor who saved it, or null where nobody did or that member is gone
 */
public record ChapterText(
        int version,
        String text,
        @Nullable Colleague editor,
        @Nullable Instant at) {}
