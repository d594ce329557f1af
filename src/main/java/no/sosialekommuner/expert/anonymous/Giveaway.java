package no.sosialekommuner.expert.anonymous;

import java.util.Locale;

/**
 * Something in a text that may tell whom it is about.
 *
 * @param words as they stand in the text
 */
public record Giveaway(Kind kind, String words) {

    /** What sort of thing it is. */
    public enum Kind {
        EMAIL,
        PHONE,
        IDENTITY_NUMBER,
        ACCOUNT,
        LINK,
        FILE,
        PLACE,
        PERSON;

        /** As in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
