package no.sosialekommuner.taxonomy.edit;

import java.util.List;
import java.util.Locale;
import no.sosialekommuner.taxonomy.TagId;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do.
 *
 * @param facets slugs of those that would be added
 * @param unchanged how many tags of the file are there already, just so
 */
public record ImportPlan(List<String> facets, List<Entry> entries, int unchanged, List<Incoming.Fault> faults) {

    public ImportPlan {
        facets = List.copyOf(facets);
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    public boolean isEmpty() {
        return entries.isEmpty() && facets.isEmpty();
    }

    /** Another where anything would be done otherwise. */
    public String fingerprint() {
        return Integer.toHexString(toString().hashCode());
    }

    /**
     * @param id of the tag, or null where it is new
     * @param before what it says now, or null where it is new
     */
    public record Entry(
            What what, @Nullable TagId id, @Nullable TagDraft before, TagDraft after) {}

    public enum What {
        NEW,
        CHANGED,
        MOVED,
        RETIRED,
        REVIVED;

        /** As in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
