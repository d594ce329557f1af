package no.sosialekommuner.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of body a member works for. */
public enum OrganisationKind {
    MUNICIPALITY,
    COUNTY,
    AGENCY,
    ASSOCIATION,
    PUBLISHER,
    VENDOR,
    OTHER;

    /** As in addresses, the API and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrganisationKind> of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
