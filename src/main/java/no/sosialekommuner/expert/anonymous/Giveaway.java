package no.sosialekommuner.expert.anonymous;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Something in a text that may tell whom it is about.
 *
 * @param words as they stand in the text
 */
public record Giveaway(Kind kind, String words) {

    /** What of each sort stands there, as it is told. */
    public static Map<Kind, String> bySort(List<Giveaway> giveaways) {
        return giveaways.stream()
                .collect(Collectors.groupingBy(
                        Giveaway::kind, TreeMap::new, Collectors.mapping(Giveaway::words, Collectors.joining(", "))));
    }

    /** By which a list of them is known again. */
    public static String mark(List<Giveaway> giveaways) {
        return Integer.toHexString(
                giveaways.stream().map(Giveaway::words).sorted().toList().hashCode());
    }

    /** What sort of thing it is. */
    public enum Kind {
        EMAIL,
        PHONE,
        IDENTITY_NUMBER,
        ORGANISATION_NUMBER,
        CASE_NUMBER,
        DATE,
        ADDRESS,
        SIZE,
        ACCOUNT,
        LINK,
        FILE,
        PLACE,
        PERSON,
        /** Written as a name where no sentence begins: a village, a school, a firm. */
        NAME;

        /** As in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
