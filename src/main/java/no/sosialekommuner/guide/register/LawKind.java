package no.sosialekommuner.guide.register;

import java.util.Locale;

/** What a note can cite. */
public enum LawKind {
    /** By its sections. */
    LAW,
    /** As a whole: a page that explains, a judgment, a decision. */
    SOURCE;

    /** By its code; a law where it is none. */
    static LawKind of(String code) {
        return code.equalsIgnoreCase(SOURCE.name()) ? SOURCE : LAW;
    }

    /** As in text keys and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
