package no.sosialekommuner.mail;

/** A letter was not taken; how long that will last is what decides what becomes of it. */
final class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    Undelivered(Kind kind, String why) {
        super(why, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    enum Kind {
        /** The mail server is not there, or takes nothing from us at all: no letter is to blame. */
        SERVER,
        /** This letter was not taken for now. */
        FOR_NOW,
        /** This letter will never be taken. */
        FOR_GOOD
    }
}
