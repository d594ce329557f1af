package no.sosialekommuner.operation.stackexchange;

/** A row that cannot be taken in; the message says why, in words that fit after file and line. */
final class BrokenRow extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenRow(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
