package no.sosialekommuner.search.find;

import java.util.Map;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.search.index.EntryId;

/**
 * How much there is, of all and of each choice: with what else is chosen, and without what is chosen of the same sort.
 *
 * @param exact whether all was counted; where very much is found the numbers are near the truth, in two figures
 * @param tags by number
 * @param spaces by number
 * @param organisations by their number in addresses
 * @param answered by whether there is an accepted answer
 */
public record Facets(
        long total,
        boolean exact,
        Map<EntryId.Sort, Long> sorts,
        Map<Kind, Long> kinds,
        Map<Long, Long> tags,
        Map<Long, Long> spaces,
        Map<String, Long> organisations,
        Map<Period, Long> periods,
        Map<Boolean, Long> answered) {

    static final Facets NONE =
            new Facets(0, true, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** 90 367 as 90 000. */
    static long inTwoFigures(long number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return Math.round(number / (double) unit) * unit;
    }
}
