package no.sosialekommuner.expert.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the panel writes together.
 *
 * @param by name of who wrote in it last, or null
 */
public record ExpertDraft(
        String body, @Nullable String by, @Nullable Instant at) {

    static final ExpertDraft NONE = new ExpertDraft("", null, null);
}
