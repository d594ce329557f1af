package no.sosialekommuner.editorial.feature;

import java.time.LocalDate;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.editorial.Place;
import no.sosialekommuner.editorial.Words;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A featured contribution as editors tend it.
 *
 * @param tag the topic, or null in the other places
 * @param until the last day, or null for no end
 */
public record Featured(
        long id,
        Card card,
        Place place,
        @Nullable Tag tag,
        Words words,
        LocalDate from,
        @Nullable LocalDate until) {

    public String address() {
        return "/redaksjon/framhevet/" + id;
    }

    /** As in {@link FeatureForm#sted}. */
    public String where() {
        return tag == null ? place.code() : FeatureForm.TOPIC + tag.slug();
    }

    /** As in text keys: ahead, on or over. */
    public String state(LocalDate today) {
        if (from.isAfter(today)) {
            return "ahead";
        }
        return until != null && until.isBefore(today) ? "over" : "on";
    }
}
