package no.sosialekommuner.strategy;

import java.util.Locale;

/** How far a plan has come. */
public enum PlanState {
    WRITING,

    /** It is in force as it is. */
    ADOPTED;

    /** As in the API and in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
