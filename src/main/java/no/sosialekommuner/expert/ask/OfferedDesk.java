package no.sosialekommuner.expert.ask;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who can be asked.
 *
 * @param number of the panel, or 0 for the hosts
 * @param name in the reader's language, or null for the hosts
 * @param due until when the answer would come, if it were asked for now
 */
public record OfferedDesk(long number, @Nullable String name, int promiseMinutes, Instant due) {}
