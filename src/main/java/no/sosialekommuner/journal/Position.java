package no.sosialekommuner.journal;

import java.util.Map;

/**
 * How far somebody has followed the journal.
 *
 * @param transaction the oldest one of which there may be more to come
 * @param ahead entries from there on that are known already: their transactions by their numbers
 */
public record Position(long transaction, Map<Long, Long> ahead) {

    public Position {
        ahead = Map.copyOf(ahead);
    }

    /** From the start of this transaction; what was known after it is seen once more. */
    public static Position at(long transaction) {
        return new Position(transaction, Map.of());
    }
}
