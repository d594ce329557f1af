package no.sosialekommuner.taxonomy.edit;

/** A change cannot be made or undone as things stand; the reason is a text key and what fills it. */
public class Blocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Object[] arguments;

    public Blocked(String reason, Object... arguments) {
        super(reason, null, false, false);
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    /** Key of the text. */
    public String reason() {
        return reason;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
