package no.sosialekommuner.taxonomy.edit;

import java.time.Instant;
import no.sosialekommuner.taxonomy.TagId;
import org.jspecify.annotations.Nullable;

/**
 * A tag as editors see it.
 *
 * @param version counts the changes
 * @param mergedInto slug of the tag that took over, or null
 */
public record TagSheet(
        TagId id,
        int version,
        TagDraft content,
        int position,
        @Nullable String mergedInto,
        Instant createdAt) {

    public String slug() {
        return content.slug();
    }

    public boolean offered() {
        return !content.retired() && mergedInto == null;
    }
}
