package no.sosialekommuner.guide.edit;

import java.time.LocalDate;
import no.sosialekommuner.guide.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A guide as editors find it.
 *
 * @param number of its newest version; 0 where none is published yet
 * @param drafted whether the next version has been begun
 * @param retired whether no plan is begun with it any longer
 * @param answered the newest version of the product's own that was taken in or declined; 0 for none
 */
public record ShelvedGuide(
        String key,
        Wording title,
        int number,
        @Nullable LocalDate checked,
        boolean drafted,
        boolean retired,
        int answered) {

    public String address() {
        return "/redaksjon/veiledninger/" + key;
    }

    public boolean published() {
        return number > 0;
    }
}
