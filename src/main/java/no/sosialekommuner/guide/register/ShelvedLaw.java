package no.sosialekommuner.guide.register;

/**
 * A law or another source, as its newest version has it.
 *
 * @param number of that version; 0 for what comes with the product and is not taken in yet
 * @param own whether it is in editors' own words
 * @param removed whether notes can no longer cite it
 */
public record ShelvedLaw(String key, LawKind kind, int number, LawText text, boolean own, boolean removed) {

    /** As the product brings it. */
    public static ShelvedLaw shipped(String key, LawKind kind, LawText text) {
        return new ShelvedLaw(key, kind, 0, text, false, false);
    }

    public String address() {
        return "/redaksjon/lovnotater/lover/" + key;
    }
}
