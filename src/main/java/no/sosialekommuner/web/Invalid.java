package no.sosialekommuner.web;

import java.util.Map;

/**
 * Bad input found past the form: 422 with every field's fault.
 *
 * <p>The faults are keys of {@link Texts}, so that page and API say them in the reader's language.
 */
public class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> faults;

    public Invalid(Map<String, String> faults) {
        super(faults.toString(), null, false, false);
        this.faults = Map.copyOf(faults);
    }

    public Invalid(String field, String textKey) {
        this(Map.of(field, textKey));
    }

    /** Text key of the fault by the field's name. */
    public Map<String, String> faults() {
        return faults;
    }
}
