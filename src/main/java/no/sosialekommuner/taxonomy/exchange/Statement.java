package no.sosialekommuner.taxonomy.exchange;

import java.util.Locale;

/**
 * One thing that is said of a {@link Resource}.
 *
 * @param property its whole address
 * @param value a text or the address of something else
 * @param language nb, nn, en, another one, or empty
 * @param link whether the value is an address
 */
record Statement(String property, String value, String language, boolean link) {

    /** As files name languages: plain Norwegian is taken for bokmål, and where it is spoken does not matter. */
    Statement {
        String plain = language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        language = plain.equals("no") ? "nb" : plain;
        value = value.strip();
    }

    static Statement text(String property, String value) {
        return new Statement(property, value, "", false);
    }

    static Statement link(String property, String address) {
        return new Statement(property, address, "", true);
    }
}
