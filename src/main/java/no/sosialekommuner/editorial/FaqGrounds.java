package no.sosialekommuner.editorial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.sosialekommuner.web.Language;

/** Knows what answers lean on that came with the product. */
public interface FaqGrounds {

    /**
     * Asked once for a list, before it is read; tells by an answer's key, from memory. Nothing where the product has no such
     * answer any longer.
     */
    Function<String, Optional<Ground>> in(Language language);

    /** @param checked when the answer was last held against what it leans on */
    record Ground(LocalDate checked, List<Note> notes) {}

    /** A page that the answer leans on. */
    record Note(String title, String address) {}
}
