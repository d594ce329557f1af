package no.sosialekommuner.contribution.poll;

/** What became of a vote. */
enum Vote {
    /** It counts as it was sent, or is withdrawn as was asked. */
    TAKEN,
    /** Its contribution is withdrawn. */
    WITHDRAWN,
    CLOSED,
    /** One of the choices is not there any more. */
    CHANGED
}
