package no.sosialekommuner.strategy.checklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something on a chapter's checklist is in place.
 *
 * @param by the name of who said so, or null where that member is gone
 */
public record Tick(String chapter, String item, @Nullable String by, Instant at) {}
