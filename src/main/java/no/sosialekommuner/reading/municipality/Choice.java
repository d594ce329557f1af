package no.sosialekommuner.reading.municipality;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import no.sosialekommuner.organisation.LanguageForm;
import no.sosialekommuner.organisation.OrganisationFilter;
import no.sosialekommuner.organisation.OrganisationFilter.Order;
import no.sosialekommuner.organisation.OrganisationKind;
import no.sosialekommuner.organisation.Size;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen on the list's form, as it stands in the address. An unknown word counts as nothing chosen, so that an old
 * link still shows a list.
 *
 * @param q words to search for
 * @param kind code of a {@link Kinds}
 * @param county number
 * @param size code of a {@link Size}
 * @param language code of a {@link LanguageForm}
 * @param sort code of an {@link Order}
 * @param cursor where the page before ended
 */
public record Choice(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String county,
        @Nullable String size,
        @Nullable String language,
        @Nullable String sort,
        @Nullable String cursor) {

    private static final int AT_A_TIME = 50;

    /** Which bodies are listed; the first is what is meant when nothing is chosen. */
    public enum Kinds {
        MUNICIPALITY(EnumSet.of(OrganisationKind.MUNICIPALITY)),
        COUNTY(EnumSet.of(OrganisationKind.COUNTY)),
        OTHER(EnumSet.complementOf(EnumSet.of(OrganisationKind.MUNICIPALITY, OrganisationKind.COUNTY))),
        ALL(EnumSet.noneOf(OrganisationKind.class));

        private final Set<OrganisationKind> kinds;

        Kinds(Set<OrganisationKind> kinds) {
            this.kinds = kinds;
        }

        /** As in addresses and text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String words() {
        return q == null ? "" : q.strip();
    }

    public Kinds kinds() {
        for (Kinds one : Kinds.values()) {
            if (one.code().equals(kind)) {
                return one;
            }
        }
        return Kinds.MUNICIPALITY;
    }

    public Order order() {
        return Order.SIZE.code().equals(sort) ? Order.SIZE : Order.NAME;
    }

    /** Whether the list shows less than it would by itself. */
    public boolean narrows() {
        return !words().isEmpty()
                || kinds() != Kinds.MUNICIPALITY
                || !blank(county).isEmpty()
                || !blank(size).isEmpty()
                || !blank(language).isEmpty();
    }

    OrganisationFilter filter() {
        return new OrganisationFilter(
                words(),
                kinds().kinds,
                blank(county).isEmpty() ? null : county,
                Size.of(blank(size)).orElse(null),
                LanguageForm.of(blank(language)).orElse(null),
                order(),
                blank(cursor).isEmpty() ? null : cursor,
                AT_A_TIME);
    }

    /** For a field's value: empty where nothing is chosen. */
    public static String blank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** For a choice in the form: what an address without it means is not said. */
    public static String said(String code) {
        return code.equals(Kinds.MUNICIPALITY.code()) || code.equals(Order.NAME.code()) ? "" : code;
    }
}
