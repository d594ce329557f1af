package no.sosialekommuner.guide;

import java.time.LocalDate;
import java.util.List;

/**
 * An answer to what advisers often ask.
 *
 * @param answer Markdown
 * @param tags slugs
 * @param notes what it leans on
 */
public record Answer(
        String key, Wording question, Wording answer, List<String> tags, List<LawNote> notes, LocalDate checked) {}
