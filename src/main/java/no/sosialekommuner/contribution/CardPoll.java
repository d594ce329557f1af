package no.sosialekommuner.contribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a card tells of the poll in its contribution.
 *
 * @param closesAt when it closes, or null where it is open without end
 * @param closed whether it takes no votes any more
 */
public record CardPoll(@Nullable Instant closesAt, boolean closed) {}
