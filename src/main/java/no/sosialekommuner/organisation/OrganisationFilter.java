package no.sosialekommuner.organisation;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a list shows, and in which order.
 *
 * @param words the beginning of words in a name, an administrative centre or the number; case, accents and hyphens do not
 *     matter; blank for all
 * @param kinds none for all of them
 * @param county number
 * @param after number of the last one on the page before, or null for the first page
 * @param limit 1 to 100
 */
public record OrganisationFilter(
        String words,
        Set<OrganisationKind> kinds,
        @Nullable String county,
        @Nullable Size size,
        @Nullable LanguageForm language,
        Order order,
        @Nullable String after,
        int limit) {

    public OrganisationFilter {
        kinds = Set.copyOf(kinds);
        limit = Math.clamp(limit, 1, 100);
    }

    /** By name, or the most populous first. */
    public enum Order {
        NAME,
        SIZE;

        /** As in addresses and text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
