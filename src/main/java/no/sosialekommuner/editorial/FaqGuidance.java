package no.sosialekommuner.editorial;

import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.editorial.FaqGrounds.Note;

/**
 * What is said of an answer that came with the product: that it is guidance, and what it leans on.
 *
 * @param checked when the words that came were last checked
 * @param reworded whether editors have given it other words since
 */
public record FaqGuidance(LocalDate checked, boolean reworded, List<Note> notes) {}
