package no.sosialekommuner.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three languages of the user interface. Bokmål is written first and is the fallback. */
public enum Language {
    NB,
    NN,
    EN;

    /** The code of BCP 47, as in the {@code lang} attribute and in names of text files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
