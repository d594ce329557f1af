package no.sosialekommuner.editorial.landing;

import jakarta.validation.constraints.Size;

/**
 * An introduction in the three languages, Markdown; those that are empty are shown in another.
 *
 * @param version the one that was on the screen when the editor began; 0 where there is no page yet
 */
public record LandingForm(
        @Size(max = 20_000, message = "editorial.landing.long")
        String nb,

        @Size(max = 20_000, message = "editorial.landing.long")
        String nn,

        @Size(max = 20_000, message = "editorial.landing.long")
        String en,

        int version) {

    public LandingForm {
        nb = nb == null ? "" : nb.strip();
        nn = nn == null ? "" : nn.strip();
        en = en == null ? "" : en.strip();
    }

    LandingForm at(int newVersion) {
        return new LandingForm(nb, nn, en, newVersion);
    }

    boolean says(LandingForm other) {
        return nb.equals(other.nb) && nn.equals(other.nn) && en.equals(other.en);
    }
}
