package no.sosialekommuner.taxonomy.exchange;

/** A file is not in the notation that it seems to be in. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    /** @param line where, counted from 1 */
    Unreadable(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
