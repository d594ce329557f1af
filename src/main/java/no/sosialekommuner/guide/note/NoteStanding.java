package no.sosialekommuner.guide.note;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a note stands to what the product brings.
 *
 * @param number of its newest version; 0 where there is none
 * @param newest the hash of the product's words that its newest version has, or null where it is in editors' own words
 * @param known hashes of all that it has had of the product, and of what editors said no to
 * @param checked when it was last held against the law
 */
record NoteStanding(int number, @Nullable String newest, Set<String> known, LocalDate checked, boolean removed) {

    static final NoteStanding NONE = new NoteStanding(0, null, Set.of(), LocalDate.MIN, false);

    /** Whether the product's words become its next version unasked. */
    boolean takes(ShippedNote product) {
        return !removed
                && (number == 0 || newest != null)
                && !known.contains(product.text().hash());
    }

    /** Whether editors are asked if they want the product's words. */
    boolean isOffered(ShippedNote product) {
        return number > 0 && newest == null && !known.contains(product.text().hash());
    }

    /** Whether those who make the product have found the same words right again. */
    boolean isCheckedAnewBy(ShippedNote product) {
        return product.text().hash().equals(newest) && product.checked().isAfter(checked);
    }
}
