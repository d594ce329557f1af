package no.sosialekommuner.expert.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the panel writes together.
 *
 * @param version 0 as long as nobody has written anything
 * @param by name of who wrote in it last, or null
 */
public record ExpertDraft(
        String body,
        int version,
        @Nullable String by,
        @Nullable Instant at) {

    static final ExpertDraft NONE = new ExpertDraft("", 0, null, null);
}
