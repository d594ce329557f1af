package no.sosialekommuner.editorial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.web.Language;

/** Knows what answers lean on that came with the product. It is asked for every answer of a list: it tells from memory. */
public interface FaqGrounds {

    /** Nothing where the product has no such answer any longer. */
    Optional<Ground> of(String key, Language language);

    /** @param checked when the answer was last held against what it leans on */
    record Ground(LocalDate checked, List<Note> notes) {}

    /** A page that the answer leans on. */
    record Note(String title, String address) {}
}
