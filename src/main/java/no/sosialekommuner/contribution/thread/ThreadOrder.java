package no.sosialekommuner.contribution.thread;

/** In which order the replies to the contribution itself come; what hangs below one of them always follows in time. */
public enum ThreadOrder {
    TIME,
    LIKES
}
