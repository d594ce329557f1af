package no.sosialekommuner.web;

/** Somebody else was first: 409, or 412 where the caller named the version it had. */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean precondition;

    private Conflict(String message, boolean precondition) {
        super(message, null, false, false);
        this.precondition = precondition;
    }

    public static Conflict withState(String message) {
        return new Conflict(message, false);
    }

    public static Conflict withVersion(int current) {
        return new Conflict("The current version is " + current, true);
    }

    public boolean isPrecondition() {
        return precondition;
    }
}
