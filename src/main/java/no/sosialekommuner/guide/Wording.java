package no.sosialekommuner.guide;

import no.sosialekommuner.web.Language;

/** The same in both written standards of Norwegian. */
public record Wording(String nb, String nn) {

    /** Those who read neither are given bokmål. */
    public String in(Language language) {
        return language == Language.NN ? nn : nb;
    }
}
