package no.sosialekommuner.search.find;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a search begins.
 *
 * @param window how many hits lie before those that are put in order together
 * @param place its first among these
 */
record SearchCursor(int window, int place) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})-(\\d{1,3})");

    /**
     * @param farthest how many hits may be leafed through
     * @throws Invalid on {@code cursor} when it does not come from {@link #text}, or from somewhere farther
     */
    static SearchCursor of(@Nullable String text, int farthest) {
        if (text == null || text.isEmpty()) {
            return new SearchCursor(0, 0);
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) >= farthest) {
            throw new Invalid("cursor", "web.fault.typeMismatch");
        }
        return new SearchCursor(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    String text() {
        return window + "-" + place;
    }

    /** Where those begin that come after these. */
    SearchCursor after(int together) {
        return new SearchCursor(window + together, 0);
    }

    /** Whether so many are more than what these end with. */
    boolean hasAfter(int together, long hits) {
        return window + together < hits;
    }
}
