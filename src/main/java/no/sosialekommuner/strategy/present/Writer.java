package no.sosialekommuner.strategy.present;

/**
 * Somebody who has a chapter open.
 *
 * @param writing whether something was typed there in the last minutes
 */
public record Writer(String chapter, String name, boolean writing) {

    /** Key of what is said of it. */
    public String says() {
        return writing ? "strategy.present.writes" : "strategy.present.open";
    }
}
