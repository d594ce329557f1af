package no.sosialekommuner.guide.register;

import java.time.Instant;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * That something was said of a law.
 *
 * @param shipped whether it came with the product
 * @param by null where it came with the product, or its author is gone
 * @param note what changed and why
 */
public record LawVersion(
        int number,
        LawText text,
        boolean shipped,
        Instant at,
        @Nullable Person by,
        String note) {}
