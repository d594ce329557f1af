package no.sosialekommuner.guide;

/** Another page that a note leans on. */
public record Source(String key, Wording name, String address, Known known) {

    /** How well we know it. */
    public enum Known {
        /** It was read. */
        PAGE,
        /** What others quote from it was read. */
        QUOTED,
        /** Common knowledge, not looked up. */
        KNOWN
    }
}
