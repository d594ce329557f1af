package no.sosialekommuner.guide.note;

import java.time.LocalDate;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/** That a note was held against the law; by null where those who make the product did it. */
public record NoteCheck(LocalDate checked, @Nullable Person by) {}
