package no.sosialekommuner.guide;

import java.time.Instant;
import java.time.LocalDate;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * That a version of a guide was published.
 *
 * @param shipped the version of the product's own that it holds or began with, or null
 * @param own whether editors have put it in their own words
 * @param by who published it, or null where it came with the product
 * @param note what changed and why; empty where it came with the product
 */
public record GuideEdition(
        int number,
        LocalDate checked,
        @Nullable Integer shipped,
        boolean own,
        Instant at,
        @Nullable Person by,
        String note) {}
