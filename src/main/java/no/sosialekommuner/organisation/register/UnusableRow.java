package no.sosialekommuner.organisation.register;

/** A row that cannot be taken in; the message says why to whoever made the file. */
class UnusableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableRow(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
