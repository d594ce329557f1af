package no.sosialekommuner.strategy;

import java.util.Locale;

/** How far a plan has come. */
public enum PlanState {
    WRITING;

    /** As in the API and in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
