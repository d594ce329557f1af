package no.sosialekommuner.freshness;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is held to be right for as long as editors say, by what it is. Kinds that are not named here hold for good. */
public enum Held {
    ANSWERED_QUESTION,
    OPEN_QUESTION,
    DISCUSSION,
    ARTICLE,
    PLAN,
    /** An entry that editors wrote; one made of a question is looked after with that. */
    FAQ;

    /** As in addresses and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whose code this is. */
    public static Optional<Held> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
