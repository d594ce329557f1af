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

    /** So far may one leaf; who has not found it among these needs other words. */
    private static final int FARTHEST = 10_000;

    /** @throws Invalid on {@code cursor} when it does not come from {@link #text} */
    static SearchCursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new SearchCursor(0, 0);
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > FARTHEST) {
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

    /** Whether there are more of so many, and may be leafed to. */
    boolean hasAfter(int together, long total) {
        return window + together < Math.min(total, FARTHEST);
    }
}
