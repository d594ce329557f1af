package no.sosialekommuner.contribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a follower wants to hear. */
public enum FollowLevel {
    /** Everything that comes. */
    ALL,
    /** Only the beginning: of a contribution its first answer, of a topic its new contributions. */
    FIRST,
    /** Nothing, whatever else leads there. */
    NONE;

    /** As in forms, in the API and in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of this name, however it is cased. */
    public static Optional<FollowLevel> of(String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
