package no.sosialekommuner.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The form of Norwegian that a body has decided to be written to in (Språkvedtaksforskrifta, FOR-2019-12-20-2114). */
public enum LanguageForm {
    BOKMAAL,
    NYNORSK,
    /** It has decided not to decide. */
    NEUTRAL;

    /** As in addresses, the API and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LanguageForm> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
