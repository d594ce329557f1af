package no.sosialekommuner.freshness.desk;

import java.time.LocalDate;
import no.sosialekommuner.editorial.FaqId;
import org.jspecify.annotations.Nullable;

/**
 * Something that editors wrote themselves or that came along.
 *
 * @param entry its number, or null for a note on a law
 * @param checked when it was last looked at
 */
public record OwnThing(@Nullable FaqId entry, String title, String address, LocalDate checked) {}
