package no.sosialekommuner.operation.command;

/** The command cannot do what was asked; the message is all that the user needs to know. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
