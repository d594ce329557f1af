package no.sosialekommuner.reading.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a feed, in the order of the list that it follows.
 *
 * @param title what it holds
 * @param name what it is known by for ever: its address without key and cursor, as {@code /emner/flom/feed.atom?sort=read}
 * @param self where this part is, without the site
 * @param first where its first part is
 * @param next where the part after is, or null on the last
 * @param page where people read the same
 */
record Feed(
        String title,
        String name,
        String self,
        String first,
        @Nullable String next,
        String page,
        List<Entry> entries) {

    /** When it was last changed. An empty feed must have a date too: that of nothing. */
    Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
