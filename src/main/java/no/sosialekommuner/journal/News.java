package no.sosialekommuner.journal;

import java.util.List;

/**
 * What has been noted after a position.
 *
 * @param next where to go on when all of it has been dealt with
 * @param more whether there was more than was asked for
 */
public record News(List<Noted> entries, Position next, boolean more) {

    public News {
        entries = List.copyOf(entries);
    }
}
