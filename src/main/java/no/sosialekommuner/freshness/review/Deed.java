package no.sosialekommuner.freshness.review;

import java.time.Instant;
import java.time.LocalDate;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about it.
 *
 * @param sort what it was, as in text keys
 * @param dueOn the date that was set, where one was
 */
public record Deed(
        String sort, Person by, String words, @Nullable LocalDate dueOn, Instant at) {}
