package no.sosialekommuner.web;

/** What was asked for does not exist, or must not be seen by the one who asks: both are the same 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
