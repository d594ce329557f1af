package no.sosialekommuner.guide.note;

import java.time.Instant;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * That a version of a law note was published.
 *
 * @param by null where it came with the product
 * @param note what changed and why
 */
public record NoteVersion(
        int number, NoteText text, Instant at, @Nullable Person by, String note) {}
