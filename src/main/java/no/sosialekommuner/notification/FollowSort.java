package no.sosialekommuner.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be followed besides a contribution. Facet values and knowledge areas are tags. */
public enum FollowSort {
    TAG,
    MEMBER,
    ORGANISATION,
    LIST,
    SEARCH;

    /** As in forms and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sort of this code. */
    public static Optional<FollowSort> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
